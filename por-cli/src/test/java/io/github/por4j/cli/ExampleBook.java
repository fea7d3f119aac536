package io.github.por4j.cli;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** One finding of each code: the one whose text comes first, so that no order matters. */
final class ExampleBook {
  private final Map<String, Finding> examples = new TreeMap<>();

  static Source file(String name, String text) {
    return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void keep(Collection<Finding> findings) {
    for (Finding finding : findings) {
      examples.merge(
          finding.code().id(),
          finding,
          (one, other) -> text(one).compareTo(text(other)) <= 0 ? one : other);
    }
  }

  /** By code. */
  Map<String, Finding> examples() {
    return examples;
  }

  private static String text(Finding finding) {
    return finding.message() + finding.expected() + "\n" + finding.actual() + finding.where();
  }
}

package io.github.por4j.stark.v1;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A round as users have it on disk, as a map from path to bytes. */
final class TestRound {
  static final String CONFIG = "sum_proof_data/config.json";
  static final String TRUNK = "sum_proof_data/trunk";
  private static final String BATCHES = "sum_proof_data/batches/";

  private TestRound() {}

  /** Files of an archive beside this class. */
  static Map<String, byte[]> archive(String name) {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream in = TestRound.class.getResourceAsStream(name);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Files below a folder, named from there. */
  static Map<String, byte[]> below(String folder, Map<String, byte[]> files) {
    Map<String, byte[]> below = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          if (name.startsWith(folder + "/")) {
            below.put(name.substring(folder.length() + 1), bytes);
          }
        });
    return below;
  }

  static V1Round of(Map<String, byte[]> files) {
    TreeSet<String> batches = new TreeSet<>();
    for (String name : files.keySet()) {
      if (name.startsWith(BATCHES) && name.indexOf('/', BATCHES.length()) > 0) {
        batches.add(name.substring(0, name.indexOf('/', BATCHES.length())));
      }
    }
    List<V1Round.Part> parts = new ArrayList<>();
    for (String batch : batches) {
      parts.add(part(batch, files));
    }
    return V1Round.of(source(CONFIG, files), parts, part(TRUNK, files));
  }

  private static V1Round.Part part(String folder, Map<String, byte[]> files) {
    return new V1Round.Part(
        folder,
        source(folder + "/sum_proof.json", files),
        source(folder + "/sum_values.json", files));
  }

  private static Optional<Source> source(String name, Map<String, byte[]> files) {
    return Optional.ofNullable(files.get(name)).map(bytes -> Source.of(name, bytes));
  }

  static V1RoundCheck check(Map<String, byte[]> files) {
    return of(files).check(1, done -> {});
  }

  /** Inclusion files, told by their names. */
  static List<String> inclusionFiles(Map<String, byte[]> files) {
    return files.keySet().stream().filter(n -> n.endsWith("inclusion_proof.json")).toList();
  }

  /**
   * Everything about a round and its inclusion files.
   *
   * @param codes of severity INCONCLUSIVE or worse
   */
  record Outcome(
      Verdict verdict, TreeSet<String> codes, FormatAnswer total, FormatAnswer inclusion) {}

  static Outcome outcome(Map<String, byte[]> files) {
    V1RoundCheck check = check(files);
    List<Finding> findings = new ArrayList<>(check.findings());
    FormatAnswer inclusion = FormatAnswer.NOTHING_SAID;
    for (String name : inclusionFiles(files)) {
      try {
        V1InclusionResult result =
            check.checkInclusion(V1Inclusion.read(Source.of(name, files.get(name))));
        findings.addAll(result.findings());
        inclusion = inclusion.worst(result.format());
      } catch (MalformedInputException e) {
        findings.add(io.github.por4j.core.io.InputCode.malformed(e));
        inclusion = inclusion.worst(FormatAnswer.UNDETERMINED);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    TreeSet<String> codes = new TreeSet<>();
    Verdict verdict = Verdict.VALID;
    for (Finding finding : findings) {
      verdict = verdict.worst(finding.severity().verdict());
      if (finding.severity().compareTo(Severity.INCONCLUSIVE) >= 0) {
        codes.add(finding.code().id());
      }
    }
    return new Outcome(verdict, codes, check.totalAnswer(), inclusion);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

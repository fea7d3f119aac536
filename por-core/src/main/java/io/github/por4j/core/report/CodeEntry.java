package io.github.por4j.core.report;

import java.util.Objects;

/**
 * What stands in the list of codes for one of them; see {@link FindingCode}.
 *
 * @param id stable, never reused
 * @param checked one sentence
 */
public record CodeEntry(String id, Severity severity, String checked, String source) {
  public CodeEntry {
    Objects.requireNonNull(id);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(checked);
    Objects.requireNonNull(source);
  }
}

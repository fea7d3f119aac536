package io.github.por4j.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects findings in bounded memory: of each code the first {@value #KEPT} are kept, the others
 * counted. Used by one thread.
 */
public final class Findings {
  /** Findings of one code that are kept. */
  public static final int KEPT = 100;

  private final List<Finding> kept = new ArrayList<>();
  private final Map<FindingCode, Long> counts = new LinkedHashMap<>();

  /** Empty. */
  public Findings() {}

  /** Adds one. */
  public void add(Finding finding) {
    if (counts.merge(finding.code(), 1L, Long::sum) <= KEPT) {
      kept.add(finding);
    }
  }

  /** Adds several. */
  public void addAll(List<Finding> findings) {
    findings.forEach(this::add);
  }

  /** Adds what was added to another, with what it counted and did not keep. */
  public void addAll(Findings other) {
    addAll(other.kept);
    other.counts.forEach(
        (code, count) -> {
          if (count > KEPT) {
            counts.merge(code, count - KEPT, Long::sum);
          }
        });
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Whether a finding of this severity or a worse one was added. */
  public boolean anyAtLeast(Severity severity) {
    return counts.keySet().stream().anyMatch(c -> c.severity().compareTo(severity) >= 0);
  }

  /** What was kept, and for each code with more a finding that says how many. */
  public List<Finding> toList() {
    List<Finding> all = new ArrayList<>(kept);
    counts.forEach(
        (code, count) -> {
          if (count > KEPT) {
            all.add(
                Finding.of(
                    code,
                    Location.of(""),
                    (count - KEPT) + " more findings of this code are not listed"));
          }
        });
    return List.copyOf(all);
  }

  /** In the order of reports: worst first, then by code and place. */
  public static List<Finding> worstFirst(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(f -> f.code().id())
            .thenComparing(f -> f.where().source())
            .thenComparing(f -> f.where().pointer()));
    return List.copyOf(sorted);
  }

  /** Worst over the findings; VALID where there are none. */
  public static Verdict verdict(List<Finding> findings) {
    return findings.stream().map(f -> f.severity().verdict()).reduce(Verdict.VALID, Verdict::worst);
  }
}

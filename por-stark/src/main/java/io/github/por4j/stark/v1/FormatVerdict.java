package io.github.por4j.stark.v1;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.util.Objects;

/**
 * What the validator that OKX published would print, worked out from the same findings. It decides
 * nothing here.
 *
 * @param total of the sum proofs: "Total sum and non-negative constraint validation"
 * @param inclusion of the inclusion files, the worst: "Inclusion constraint validation"
 */
public record FormatVerdict(FormatAnswer total, FormatAnswer inclusion) {
  /** Needs both. */
  public FormatVerdict {
    Objects.requireNonNull(total);
    Objects.requireNonNull(inclusion);
  }

  /** A finding of severity INFO that says it. */
  public Finding toFinding(String source) {
    return Finding.of(
        V1LimitCode.FORMAT_VERDICT,
        Location.of(source),
        "OKX's published validator "
            + total.verb()
            + " the totals and "
            + inclusion.verb()
            + " the inclusion files");
  }
}

package io.github.por4j.reserves;

import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.file.ReserveRow;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.util.Objects;
import java.util.Optional;

/**
 * What one row showed.
 *
 * @param row empty where it cannot be read
 * @param reason one clause
 * @param duplicate whether the address stood before: the row is checked, its amount not counted
 */
public record RowResult(
    Location where,
    Optional<ReserveRow> row,
    OwnershipStatus status,
    FindingCode code,
    String reason,
    boolean duplicate) {
  public RowResult {
    Objects.requireNonNull(where);
    Objects.requireNonNull(row);
    Objects.requireNonNull(status);
    Objects.requireNonNull(code);
    Objects.requireNonNull(reason);
  }

  RowResult worse(OwnershipStatus worse, FindingCode why, String clause) {
    return new RowResult(where, row, worse, why, clause, duplicate);
  }

  RowResult asDuplicate() {
    return new RowResult(where, row, status, code, reason, true);
  }
}

package io.github.por4j.reserves;

import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.reserves.file.FileCode;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reserve file is read as saying, and how far its rows establish it. */
final class ReserveClaims {
  private static final int TEXTS_NAMED = 5;

  private ReserveClaims() {}

  static List<Claim> of(ReserveReport report) {
    List<Claim> claims = new ArrayList<>();
    claims.add(signed(report));
    claims.add(allOwned(report));
    claims.add(sums(report));
    claims.add(
        Claim.of(
            "reserves.date",
            ClaimStatus.NOT_PROVEN,
            "The keys were held at the snapshot, and by nobody else."));
    claims.add(
        Claim.of(
            "reserves.balances",
            ClaimStatus.NOT_PROVEN,
            "The amounts stood on the chains at the stated heights; the file alone shows no"
                + " balance."));
    return claims;
  }

  private static Claim signed(ReserveReport report) {
    long verified = report.rowsByStatus().get(OwnershipStatus.VERIFIED);
    return Claim.of(
        "reserves.signed",
        verified > 0 ? ClaimStatus.PROVEN : ClaimStatus.NOT_PROVEN,
        "In "
            + verified
            + " of "
            + report.rows()
            + " rows the key that the address is derived from signed, at some time, "
            + texts(report));
  }

  private static String texts(ReserveReport report) {
    if (report.texts().isEmpty()) {
      return "a text that was expected.";
    }
    return report.texts().entrySet().stream()
        .limit(TEXTS_NAMED)
        .map(t -> '"' + t.getKey() + "\" (" + t.getValue() + " rows)")
        .collect(
            Collectors.joining(
                ", ",
                "",
                (report.texts().size() > TEXTS_NAMED ? " and others" : "")
                    + ". The published texts name no date and do not say which exchange uses the"
                    + " file; from other texts neither is read."));
  }

  private static Claim allOwned(ReserveReport report) {
    ClaimStatus status = ClaimStatus.NOT_PROVEN;
    if (report.allPassed()) {
      status = ClaimStatus.PROVEN;
    } else if (report.rowsByStatus().get(OwnershipStatus.FAILED) > 0) {
      status = ClaimStatus.REFUTED;
    }
    return Claim.of("reserves.all-signed", status, "So it is for every row of the file.");
  }

  private static Claim sums(ReserveReport report) {
    boolean differs = report.has(ReserveCode.SUMMARY_DIFFERS);
    boolean incomplete =
        report.rows() == 0
            || !report.isComplete()
            || report.has(ReserveCode.NO_AMOUNTS)
            || report.unreadable() > 0
            || report.has(ReserveCode.SUMMARY_MISSING)
            || report.has(FileCode.NO_SUMMARY);
    ClaimStatus status = incomplete ? ClaimStatus.NOT_PROVEN : ClaimStatus.PROVEN;
    return Claim.of(
        "reserves.sums",
        differs ? ClaimStatus.REFUTED : status,
        "The summary states what the rows add up to, each address counted once, whatever its"
            + " status.");
  }
}

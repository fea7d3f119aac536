package io.github.por4j.core.ratio;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Table;
import io.github.por4j.core.report.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report over the reserve ratios of a round. */
public final class ReserveRatios {
  private static final List<Table.Column> COLUMNS =
      List.of(
          Table.Column.text("asset", "asset"),
          Table.Column.number("exchange", "exchange"),
          Table.Column.number("custody", "custody"),
          Table.Column.number("wallets", "wallets"),
          Table.Column.number("users", "users"),
          Table.Column.number("surplus", "surplus"),
          Table.Column.number("percent", "per cent"),
          Table.Column.text("fraction", "exactly"),
          Table.Column.text("walletStatus", "wallets are"),
          Table.Column.text("custodyStatus", "custody is"),
          Table.Column.text("userStatus", "users are"));

  private ReserveRatios() {}

  /**
   * A ratio, and what was published for it.
   *
   * @param published whole per cent on the exchange's page
   * @param where the row stands
   */
  public record Row(ReserveRatio ratio, Optional<BigInteger> published, Location where) {
    public Row {
      Objects.requireNonNull(ratio);
      Objects.requireNonNull(published);
      Objects.requireNonNull(where);
    }

    /** A ratio without a published figure. */
    public static Row of(ReserveRatio ratio) {
      return new Row(ratio, Optional.empty(), Location.of(ratio.asset().name()));
    }
  }

  /**
   * Table, claims {@code ratio.ASSET} and findings over all rows.
   *
   * @param subject name of the round
   * @param liabilities the verified report that user assets were taken from or compared with
   */
  public static CheckReport report(
      String subject, List<Row> rows, Optional<VerifiedLiabilities> liabilities) {
    List<List<String>> cells = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Row row : rows) {
      cells.add(cells(row.ratio()));
      claims.add(claim(row.ratio()));
      check(row, findings);
    }
    liabilities.ifPresent(l -> check(l, findings));
    return new CheckReport(
        subject, List.of(new Table("ratios", "Reserve ratios", COLUMNS, cells)), claims, findings);
  }

  private static void check(VerifiedLiabilities liabilities, List<Finding> findings) {
    Verdict verdict = liabilities.verdict();
    if (verdict != Verdict.VALID) {
      findings.add(
          new Finding(
              verdict == Verdict.INCONCLUSIVE
                  ? RatioCode.LIABILITIES_INCONCLUSIVE
                  : RatioCode.LIABILITIES_REFUSED,
              Location.of(liabilities.subject()),
              "the report on what users are owed does not hold, so that it establishes nothing",
              Verdict.VALID.name(),
              verdict.name()));
    }
    if (!liabilities.hasTotalsPerCoin()) {
      findings.add(
          Finding.of(
              RatioCode.PER_COIN_NOT_PROVEN,
              Location.of(liabilities.subject()),
              "the proof establishes the net value over all coins only; what users are owed in any"
                  + " one coin is the exchange's word"));
    }
  }

  private static List<String> cells(ReserveRatio ratio) {
    return List.of(
        ratio.asset().name(),
        Amounts.text(ratio.exchangeWallets().amount()),
        ratio.custody().map(c -> Amounts.text(c.amount())).orElse(""),
        Amounts.text(ratio.walletAssets()),
        Amounts.text(ratio.userAssets().amount()),
        Amounts.text(ratio.surplus()),
        ratio.percent().map(BigInteger::toString).orElse(""),
        ratio.fraction().map(Fraction::toString).orElse(""),
        ratio.exchangeWallets().status().name(),
        ratio.custody().map(c -> c.status().name()).orElse(""),
        ratio.userAssets().status().name());
  }

  private static Claim claim(ReserveRatio ratio) {
    String id = "ratio." + ratio.asset();
    String statement =
        "Wallets of "
            + Amounts.text(ratio.walletAssets())
            + " "
            + ratio.asset()
            + " cover what users are owed, "
            + Amounts.text(ratio.userAssets().amount())
            + " ("
            + ratio.percent().map(p -> p + " %, exactly ").orElse("no ratio")
            + ratio.fraction().map(Fraction::toString).orElse("")
            + ").";
    ClaimStatus status = ratio.status();
    if (status == ClaimStatus.ASSUMED) {
      return Claim.assumed(id, statement, bases(ratio, ClaimStatus.ASSUMED));
    }
    return Claim.of(
        id,
        status,
        status == ClaimStatus.NOT_PROVEN
            ? statement + " Not established: " + bases(ratio, ClaimStatus.NOT_PROVEN) + "."
            : statement);
  }

  /** What keeps the inputs of this status or worse from a better one. */
  private static String bases(ReserveRatio ratio, ClaimStatus status) {
    return ratio.inputs().stream()
        .filter(i -> i.status().compareTo(status) >= 0)
        .map(RatioInput::basis)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static void check(Row row, List<Finding> findings) {
    ReserveRatio ratio = row.ratio();
    for (RatioInput input : ratio.inputs()) {
      if (input.status() == ClaimStatus.REFUTED) {
        findings.add(
            new Finding(
                RatioCode.INPUT_REFUTED,
                row.where(),
                "an amount of " + ratio.asset() + " contradicts the verified report",
                input.basis(),
                Amounts.text(input.amount())));
      }
    }
    if (!ratio.isCovered()) {
      findings.add(
          new Finding(
              RatioCode.UNDER_FULL,
              row.where(),
              "wallets of "
                  + ratio.asset()
                  + " fall short of user assets"
                  + ratio.percent().map(p -> ", shown as " + p + " %").orElse(""),
              "at least " + Amounts.text(ratio.userAssets().amount()),
              Amounts.text(ratio.walletAssets())));
    }
    Optional<BigInteger> percent = ratio.percent();
    if (percent.isEmpty()) {
      findings.add(
          Finding.of(
              RatioCode.NO_LIABILITY,
              row.where(),
              "users are owed nothing in " + ratio.asset() + ", so that there is no ratio"));
    }
    if (row.published().isPresent() && !row.published().equals(percent)) {
      findings.add(
          new Finding(
              RatioCode.PERCENT_DIFFERS,
              row.where(),
              "the published per cent of " + ratio.asset() + " is another",
              percent.map(BigInteger::toString).orElse("none"),
              row.published().get().toString()));
    }
  }
}

package io.github.por4j.core.ratio;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What users are owed, as far as a verified report establishes it. An amount has the status of the
 * report's claim about that total, and none better than NOT_PROVEN unless the report is VALID.
 */
public final class VerifiedLiabilities {
  /** Stands for values over all coins. */
  public static final AssetSymbol USD = new AssetSymbol("USD");

  /** Merkle trees count in the eighth decimal of a coin. */
  private static final int MERKLE_SCALE = 8;

  private static final String MERKLE_SUFFIX = " in 10^-8";
  private static final String V1_NET = "net total";
  private static final String PER_TOKEN = "v2.per-token";

  private final VerificationReport report;
  private final Optional<BigDecimal> netUnit;

  private VerifiedLiabilities(VerificationReport report, Optional<BigDecimal> netUnit) {
    this.report = Objects.requireNonNull(report);
    this.netUnit = netUnit;
  }

  /** The totals of a report of {@code PorVerifier}. */
  public static VerifiedLiabilities of(VerificationReport report) {
    return new VerifiedLiabilities(report, Optional.empty());
  }

  /**
   * With the unit of a zk-STARK round, so that {@link #stated} takes the asset {@code USD} for the
   * net liabilities over all coins.
   *
   * @param usd US dollars that one integer of the round is worth, positive; no format states it
   */
  public VerifiedLiabilities netUnit(BigDecimal usd) {
    if (Amounts.bounded(usd).signum() <= 0) {
      throw new IllegalArgumentException("a unit is positive");
    }
    return new VerifiedLiabilities(report, Optional.of(usd));
  }

  /** Whether the format commits to a total for each coin; zk-STARK V2 does not. */
  public boolean hasTotalsPerCoin() {
    return report.generation() != Generation.STARK_V2;
  }

  /** Subject of the report. */
  String subject() {
    return report.subject();
  }

  /** Verdict of the report. */
  Verdict verdict() {
    return report.verdict();
  }

  /**
   * Names, as in the report, of the coins that users are owed something in: none for zk-STARK V2,
   * which has no total for each.
   */
  public Set<String> coinsOwed() {
    Set<String> names = new TreeSet<>();
    for (Total total : report.totals()) {
      if (total.value().signum() == 0) {
        continue;
      }
      if (isMerkle() && total.name().endsWith(MERKLE_SUFFIX)) {
        names.add(total.name().substring(0, total.name().length() - MERKLE_SUFFIX.length()));
      } else if (report.generation() == Generation.STARK_V1 && !total.name().equals(V1_NET)) {
        names.add(total.name());
      }
    }
    return names;
  }

  private boolean isMerkle() {
    return report.generation() == Generation.MERKLE_V1
        || report.generation() == Generation.MERKLE_V2;
  }

  /** The total in whole coins; empty unless the report is of a Merkle tree that has the coin. */
  public Optional<RatioInput> coins(AssetSymbol asset) {
    // A zk-STARK V1 round names its totals as the prover's configuration says, this name included.
    return isMerkle()
        ? total(asset.name() + MERKLE_SUFFIX)
            .map(t -> input(t, new BigDecimal(t.value(), MERKLE_SCALE), ""))
        : Optional.empty();
  }

  /**
   * The total of a coin in a zk-STARK V1 round, which counts every coin in one unit of value.
   *
   * @param unit value of one integer of the round; the format does not state it
   */
  public Optional<RatioInput> value(AssetSymbol asset, BigDecimal unit) {
    return report.generation() == Generation.STARK_V1
        ? total(asset.name()).map(t -> scaled(t, unit))
        : Optional.empty();
  }

  /**
   * The net liabilities over all coins of a zk-STARK round, V1 or V2.
   *
   * @param unit value of one integer of the round; the formats do not state it
   */
  public Optional<RatioInput> netValue(BigDecimal unit) {
    String name = report.generation() == Generation.STARK_V1 ? V1_NET : "net";
    return total(name).map(t -> scaled(t, unit));
  }

  /**
   * A total that the exchange states, in whole coins, beside this report. Of a Merkle tree: the
   * total of the tree, if it is the stated one at the stated scale; else REFUTED, if the report is
   * VALID. Of zk-STARK rounds: NOT_PROVEN, with the reason; the net value in {@code USD} as a
   * tree's total, if its unit was given.
   */
  public RatioInput stated(AssetSymbol asset, BigDecimal amount) {
    Optional<RatioInput> proven =
        asset.equals(USD) ? netUnit.flatMap(this::netValue) : coins(asset);
    if (proven.isPresent()) {
      BigDecimal exact = proven.get().amount();
      boolean fits =
          exact.setScale(amount.scale(), RoundingMode.DOWN).compareTo(amount) == 0
              || exact.setScale(amount.scale(), RoundingMode.HALF_UP).compareTo(amount) == 0;
      return fits
          ? proven.get()
          : new RatioInput(
              amount,
              report.verdict() == Verdict.VALID ? ClaimStatus.REFUTED : ClaimStatus.NOT_PROVEN,
              "the report has "
                  + Amounts.text(exact)
                  + " in "
                  + report.subject()
                  + netUnit.filter(u -> asset.equals(USD)).map(u -> "; " + unit(u)).orElse(""));
    }
    return RatioInput.stated(
        amount,
        switch (report.generation()) {
          case STARK_V2 -> "stated; zk-STARK V2 proves no total per coin (claim " + PER_TOKEN + ")";
          case STARK_V1 -> "stated in coins; zk-STARK V1 sums values in a unit it does not name";
          default -> "stated; " + report.subject() + " has no total of " + asset;
        });
  }

  private Optional<Total> total(String name) {
    return report.totals().stream().filter(t -> t.name().equals(name)).findFirst();
  }

  private RatioInput scaled(Total total, BigDecimal unit) {
    return input(total, new BigDecimal(total.value()).multiply(Amounts.bounded(unit)), unit(unit));
  }

  private static String unit(BigDecimal unit) {
    return "one unit of the round is worth " + Amounts.text(unit);
  }

  /** A unit that the caller names is an assumption of its own. */
  private RatioInput input(Total total, BigDecimal amount, String unitAssumption) {
    String claimed = "claim " + total.claim() + " of " + report.subject();
    Optional<Claim> claim =
        report.claims().stream().filter(c -> c.id().equals(total.claim())).findFirst();
    if (report.verdict() != Verdict.VALID) {
      return RatioInput.stated(amount, claimed + ", whose report is " + report.verdict());
    }
    if (claim.isEmpty()) {
      return RatioInput.stated(amount, claimed + ", which the report does not make");
    }
    ClaimStatus status = claim.get().status();
    String also = unitAssumption.isEmpty() ? "" : "; " + unitAssumption;
    if (status == ClaimStatus.PROVEN && !unitAssumption.isEmpty()) {
      status = ClaimStatus.ASSUMED;
    }
    String assumption = claim.get().assumption().map(a -> ": " + a).orElse("");
    return new RatioInput(amount, status, claimed + assumption + also);
  }
}

package io.github.por4j.stark.v1;

import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.SoundnessFigure;
import io.github.por4j.core.report.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the V1 format cannot establish, whatever a round holds, and what is claimed in view of it.
 */
final class V1Limits {
  static final String TOTALS = "v1.totals";
  static final String OTHER_COINS = "v1.other-coins";
  private static final String NON_NEGATIVE = "v1.non-negative";
  private static final String INCLUSION = "v1.inclusion";

  private static final String ASSUMPTION =
      "whoever made the proofs ran the published prover on the balances that users see: the format"
          + " itself gives no security against another prover (V1-LIMIT-QUERY-ORDER,"
          + " V1-LIMIT-TRANSCRIPT, V1-LIMIT-LEAVES-NOT-OPENED)";

  /** Rate 1/4, 16 queries; the proof of work protects none of them. */
  static final List<SoundnessFigure> SOUNDNESS =
      List.of(
          new SoundnessFigure(
              "FRI, effective",
              BigDecimal.ZERO,
              "positions are drawn from the first folded root, before the later layers are"
                  + " committed (V1-1)"),
          new SoundnessFigure(
              "FRI, by parameters, conjectured",
              new BigDecimal("32"),
              "16 queries * log2(1/rate), rate 1/4; were the positions drawn last"),
          new SoundnessFigure(
              "FRI, by parameters, Johnson bound",
              new BigDecimal("16"),
              "16 queries * log2(1/sqrt(rate)); were the positions drawn last"),
          new SoundnessFigure(
              "FRI, by parameters, unique decoding",
              new BigDecimal("10.8"),
              "16 queries * log2(2/(1+rate)); were the positions drawn last"));

  private V1Limits() {}

  /**
   * The findings that every report on a V1 round carries.
   *
   * @param config null if it could not be read
   */
  static List<Finding> findings(V1Config config) {
    List<Finding> findings = new ArrayList<>();
    add(
        findings,
        V1LimitCode.QUERY_ORDER,
        "query positions come from the first folded root alone, and later layers are committed when"
            + " the positions are known: 0 bits of effective soundness");
    add(
        findings,
        V1LimitCode.TRANSCRIPT,
        "the challenges do not depend on the sums, the coins or the trace size, and the proof of"
            + " work binds the first root only");
    add(
        findings,
        V1LimitCode.LEAVES,
        "no leaf that a user checks, and no leaf of a batch in the trunk, is ever opened by a sum"
            + " proof: it says nothing about them");
    add(
        findings,
        V1LimitCode.NET_NOT_TIED,
        "no constraint ties a user's net value to the user's balances");
    add(
        findings,
        V1LimitCode.SIGNED_COINS,
        "only net values are proven not to be negative: a negative balance of one user lowers the"
            + " sum of that coin");
    add(
        findings,
        V1LimitCode.BATCHES_NOT_LINKED,
        "that every published batch stands in the trunk, and no other, shows in inclusion files"
            + " only");
    if (config != null && !config.otherCoins().isEmpty()) {
      add(
          findings,
          V1LimitCode.OTHER_COINS,
          "the sums of "
              + config.otherCoins().size()
              + " of "
              + config.coins().size()
              + " coins are not constrained: "
              + String.join(", ", config.otherCoins()));
    }
    return findings;
  }

  private static void add(List<Finding> findings, V1LimitCode code, String message) {
    findings.add(Finding.of(code, Location.of(""), message));
  }

  /** What the sum proofs are about. */
  static List<Claim> totalClaims(V1Config config, int batches, Verdict verdict) {
    if (config == null) {
      return List.of(
          Claim.of(TOTALS, ClaimStatus.NOT_PROVEN, "Nothing is established without config.json."));
    }
    String over = " over " + batches + (batches == 1 ? " batch" : " batches");
    List<Claim> claims = new ArrayList<>();
    claims.add(
        claim(
            TOTALS,
            verdict,
            "The net total and the sums of the first "
                + config.mainCoins()
                + " of "
                + config.coins().size()
                + " coins"
                + over
                + " are those published."));
    claims.add(claim(NON_NEGATIVE, verdict, "No user" + over + " has a negative net value."));
    if (!config.otherCoins().isEmpty()) {
      claims.add(
          Claim.of(
              OTHER_COINS,
              ClaimStatus.NOT_PROVEN,
              "The sums of the other "
                  + config.otherCoins().size()
                  + " coins are those published."));
    }
    return claims;
  }

  private static Claim claim(String id, Verdict verdict, String statement) {
    return verdict == Verdict.VALID
        ? Claim.assumed(id, statement, ASSUMPTION)
        : Claim.of(id, ClaimStatus.NOT_PROVEN, statement);
  }

  static Claim inclusionClaim(long users, long refused) {
    if (refused > 0) {
      return Claim.of(
          INCLUSION,
          ClaimStatus.REFUTED,
          refused + " of " + (users + refused) + " inclusion files do not hold for this round.");
    }
    if (users == 0) {
      return Claim.of(
          INCLUSION, ClaimStatus.NOT_PROVEN, "No inclusion file was given for this round.");
    }
    return Claim.of(
        INCLUSION,
        ClaimStatus.PROVEN,
        "Each of the "
            + users
            + " users given is a leaf of the tree of a published batch, with the net value and"
            + " balances in the file, and that batch is a leaf of the trunk's tree with its"
            + " published sums.");
  }
}

package io.github.por4j.stark;

import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Total;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.RootProofCheck;
import io.github.por4j.stark.plonky2.RootTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a root proof establishes, by what was checked (soundness V2-2, V2-3, V2-7). */
final class V2Claims {
  private static final String INCLUSION = "v2.inclusion";
  private static final String COUNTED = "v2.counted";
  private static final String CIRCUIT = "v2.circuit";
  private static final String ROOT = "v2.root";
  private static final String NET = "v2.net";
  private static final String NON_NEGATIVE = "v2.non-negative";
  private static final String GROSS = "v2.gross";
  private static final String PER_TOKEN = "v2.per-token";

  private static final String INNER_CIRCUITS =
      "the proofs below the root proof were made for the published circuits, which this format"
          + " leaves to the prover (V2-INNER-CIRCUITS)";

  private final RootProofCheck proof;
  private final V2Round.Users users;
  private final Optional<HashOut> expectedRoot;

  V2Claims(RootProofCheck proof, V2Round.Users users, Optional<HashOut> expectedRoot) {
    this.proof = proof;
    this.users = users;
    this.expectedRoot = expectedRoot;
  }

  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    Optional<RootTotals> totals = proof.totals();
    if (totals.isEmpty()) {
      return claims;
    }
    proof.shape().ifPresent(shape -> claims.add(inclusion(totals.get().root(), shape)));
    if (users.accounts() > 0) {
      claims.add(
          aboutTotals(
              COUNTED,
              "Each of these accounts, with its equity minus its debt, is counted in the net"
                  + " liabilities."));
    }
    proof.shape().ifPresent(shape -> claims.add(circuit(shape)));
    claims.add(root(totals.get().root()));
    claims.add(
        aboutTotals(
            NET,
            "The net liabilities of all accounts in the tree, equity minus debt, are "
                + totals.get().net()
                + " value units."));
    claims.add(aboutTotals(NON_NEGATIVE, "No account in the tree has more debt than equity."));
    claims.add(
        Claim.of(
            GROSS,
            ClaimStatus.NOT_PROVEN,
            "Gross equity and gross debt are as stated; the circuit bounds only their"
                + " difference."));
    claims.add(
        Claim.of(
            PER_TOKEN,
            ClaimStatus.NOT_PROVEN,
            "The liabilities in any one token, the prices used, and a user's split over tokens;"
                + " the format commits to sums of value only."));
    return claims;
  }

  /** About hash paths alone: whether the tree is the one summed is the claim about counting. */
  private Claim inclusion(HashOut root, RoundShape shape) {
    String tree = "the tree with root " + root + " (" + shape + ")";
    if (users.given() == 0) {
      return Claim.of(
          INCLUSION, ClaimStatus.NOT_PROVEN, "No user file was given for " + tree + ".");
    }
    StringBuilder statement = new StringBuilder();
    statement.append("Of ").append(count(users.given(), "user file")).append(" given, ");
    statement.append(count(users.accounts(), "different account"));
    statement.append(users.accounts() == 1 ? " is a leaf of " : " are leaves of ").append(tree);
    statement.append(", each at the index in its file, with its sums of equity and debt");
    if (users.refused() > 0) {
      statement.append("; ").append(count(users.refused(), "file")).append(" refused");
    }
    if (users.unreadable() > 0) {
      statement.append("; ").append(count(users.unreadable(), "file")).append(" unreadable");
    }
    ClaimStatus status = users.accounts() == 0 ? ClaimStatus.NOT_PROVEN : proven();
    return Claim.of(
        INCLUSION,
        users.refused() > 0 ? ClaimStatus.REFUTED : status,
        statement.append('.').toString());
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private Claim circuit(RoundShape shape) {
    String key = proof.circuit().map(k -> " (key " + k + ")").orElse("");
    return switch (proof.trust()) {
      case PINNED ->
          Claim.of(
              CIRCUIT,
              proven(),
              "The root proof verifies under the circuit that was pinned for " + shape + key + ".");
      case REBUILT ->
          Claim.of(
              CIRCUIT,
              proven(),
              "The root proof verifies under the circuit rebuilt for " + shape + key + ".");
      case SELF_DECLARED, NONE ->
          Claim.of(
              CIRCUIT,
              ClaimStatus.NOT_PROVEN,
              "The circuit of the root proof is the published one for " + shape + key + ".");
    };
  }

  private ClaimStatus proven() {
    return proof.holds() ? ClaimStatus.PROVEN : ClaimStatus.NOT_PROVEN;
  }

  private Claim root(HashOut root) {
    String statement = "Everybody was given the root " + root + ".";
    if (expectedRoot.isPresent() && !expectedRoot.get().equals(root)) {
      return Claim.of(ROOT, ClaimStatus.REFUTED, statement);
    }
    if (!proof.holds()) {
      return Claim.of(ROOT, ClaimStatus.NOT_PROVEN, statement);
    }
    return Claim.assumed(
        ROOT,
        statement,
        expectedRoot.isPresent()
            ? "the expected root was published to everybody"
            : "it equals the root (merkleHash) that the exchange publishes; compare them, or give"
                + " it as expected root");
  }

  private Claim aboutTotals(String id, String statement) {
    boolean vouched = proof.trust() == CircuitTrust.PINNED || proof.trust() == CircuitTrust.REBUILT;
    return vouched && proof.holds()
        ? Claim.assumed(id, statement, INNER_CIRCUITS)
        : Claim.of(id, ClaimStatus.NOT_PROVEN, statement);
  }

  List<Total> totals() {
    return proof
        .totals()
        .map(
            t ->
                List.of(
                    new Total("net", t.net(), NET),
                    new Total("equity", t.equityValue(), GROSS),
                    new Total("debt", t.debtValue(), GROSS)))
        .orElse(List.of());
  }
}

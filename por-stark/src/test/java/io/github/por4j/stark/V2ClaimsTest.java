package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Total;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.RootProofCheck;
import io.github.por4j.stark.plonky2.RootTotals;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is claimed of a round, for everything that the claims depend on. */
class V2ClaimsTest {
  private static final HashOut ROOT = HashOut.of(new long[] {1, 2, 3, 4}, 0);
  private static final HashOut OTHER = HashOut.of(new long[] {1, 2, 3, 5}, 0);
  private static final V2Round.Users NONE = new V2Round.Users(0, 0, 0, 0);
  private static final V2Round.Users ONE = new V2Round.Users(2, 1, 0, 0);

  private static RootProofCheck proof(CircuitTrust trust, boolean holds, boolean totals) {
    Location file = Location.of("proof");
    return new RootProofCheck(
        file,
        Optional.of(7L),
        Optional.of(new RoundShape(4, 3, 2, 1)),
        totals ? Optional.of(new RootTotals(100, 30, ROOT)) : Optional.empty(),
        Optional.of("k".repeat(64)),
        trust,
        List.of(),
        holds ? List.of() : List.of(Finding.of(InputCode.MALFORMED, file, "so")));
  }

  private static Map<String, Claim> claims(
      RootProofCheck proof, V2Round.Users users, Optional<HashOut> expectedRoot) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    new V2Claims(proof, users, expectedRoot).claims().forEach(c -> claims.put(c.id(), c));
    return claims;
  }

  private static ClaimStatus status(RootProofCheck proof, V2Round.Users users, String id) {
    return claims(proof, users, Optional.empty()).get(id).status();
  }

  @Test
  void nothingIsClaimedOfAProofThatFailsOrACircuitThatNobodyVouchesFor() {
    for (CircuitTrust trust : CircuitTrust.values()) {
      boolean vouched = trust == CircuitTrust.PINNED || trust == CircuitTrust.REBUILT;
      for (boolean holds : new boolean[] {true, false}) {
        RootProofCheck proof = proof(trust, holds, true);
        String name = trust + " " + holds;
        ClaimStatus assumed = vouched && holds ? ClaimStatus.ASSUMED : ClaimStatus.NOT_PROVEN;
        for (String id : List.of("v2.counted", "v2.net", "v2.non-negative")) {
          assertEquals(assumed, status(proof, ONE, id), name + " " + id);
        }
        ClaimStatus proven = holds ? ClaimStatus.PROVEN : ClaimStatus.NOT_PROVEN;
        assertEquals(proven, status(proof, ONE, "v2.inclusion"), name);
        assertEquals(
            vouched ? proven : ClaimStatus.NOT_PROVEN, status(proof, ONE, "v2.circuit"), name);
        assertEquals(
            holds ? ClaimStatus.ASSUMED : ClaimStatus.NOT_PROVEN,
            status(proof, ONE, "v2.root"),
            name);
        assertEquals(ClaimStatus.NOT_PROVEN, status(proof, ONE, "v2.gross"), name);
        assertEquals(ClaimStatus.NOT_PROVEN, status(proof, ONE, "v2.per-token"), name);
        assertEquals(8, claims(proof, ONE, Optional.empty()).size());
      }
    }
  }

  @Test
  void usersAreClaimedAsTheyWereGiven() {
    RootProofCheck proof = proof(CircuitTrust.PINNED, true, true);
    assertEquals(ClaimStatus.NOT_PROVEN, status(proof, NONE, "v2.inclusion"));
    assertEquals(7, claims(proof, NONE, Optional.empty()).size(), "no account is counted");
    V2Round.Users unreadable = new V2Round.Users(2, 0, 0, 2);
    assertEquals(ClaimStatus.NOT_PROVEN, status(proof, unreadable, "v2.inclusion"));
    V2Round.Users refused = new V2Round.Users(3, 2, 1, 0);
    assertEquals(ClaimStatus.REFUTED, status(proof, refused, "v2.inclusion"));
    assertEquals(ClaimStatus.REFUTED, status(proof, new V2Round.Users(1, 0, 1, 0), "v2.inclusion"));

    String tree = "the tree with root " + ROOT + " (" + new RoundShape(4, 3, 2, 1) + ")";
    String end = ", each at the index in its file, with its sums of equity and debt";
    assertEquals(
        "Of 2 user files given, 1 different account is a leaf of " + tree + end + ".",
        statement(proof, ONE));
    assertEquals(
        "Of 1 user file given, 0 different accounts are leaves of "
            + tree
            + end
            + "; 1 file refused.",
        statement(proof, new V2Round.Users(1, 0, 1, 0)));
    assertEquals(
        "Of 9 user files given, 4 different accounts are leaves of "
            + tree
            + end
            + "; 2 files refused; 3 files unreadable.",
        statement(proof, new V2Round.Users(9, 4, 2, 3)));
    assertEquals("No user file was given for " + tree + ".", statement(proof, NONE));
  }

  private static String statement(RootProofCheck proof, V2Round.Users users) {
    return claims(proof, users, Optional.empty()).get("v2.inclusion").statement();
  }

  @Test
  void rootIsTheExpectedOne() {
    RootProofCheck proof = proof(CircuitTrust.NONE, true, true);
    Claim expected = claims(proof, NONE, Optional.of(ROOT)).get("v2.root");
    assertEquals(ClaimStatus.ASSUMED, expected.status());
    assertTrue(expected.toString().contains("the expected root was published"));
    Claim unknown = claims(proof, NONE, Optional.empty()).get("v2.root");
    assertEquals(ClaimStatus.ASSUMED, unknown.status());
    assertTrue(unknown.toString().contains("compare them"));
    for (boolean holds : new boolean[] {true, false}) {
      RootProofCheck any = proof(CircuitTrust.NONE, holds, true);
      assertEquals(
          ClaimStatus.REFUTED, claims(any, NONE, Optional.of(OTHER)).get("v2.root").status());
    }
  }

  @Test
  void totalsAreThoseOfThePublicInputs() {
    RootProofCheck proof = proof(CircuitTrust.PINNED, true, true);
    assertEquals(
        List.of(
            new Total("net", BigInteger.valueOf(70), "v2.net"),
            new Total("equity", BigInteger.valueOf(100), "v2.gross"),
            new Total("debt", BigInteger.valueOf(30), "v2.gross")),
        new V2Claims(proof, NONE, Optional.empty()).totals());
    assertTrue(
        claims(proof, NONE, Optional.empty()).get("v2.net").statement().contains(" 70 value"));
    RootProofCheck without = proof(CircuitTrust.PINNED, false, false);
    assertEquals(List.of(), new V2Claims(without, ONE, Optional.of(ROOT)).totals());
    assertEquals(Map.of(), claims(without, ONE, Optional.of(ROOT)));
  }
}

package io.github.por4j.core.ratio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ReserveRatiosTest {
  private static final AssetSymbol BTC = new AssetSymbol("BTC");
  private static final BigDecimal MILLI = new BigDecimal("0.001");

  private static RatioInput input(String amount, ClaimStatus status) {
    return new RatioInput(new BigDecimal(amount), status, "because of " + status);
  }

  private static ReserveRatio ratio(String wallets, String users) {
    return new ReserveRatio(
        BTC,
        input(wallets, ClaimStatus.PROVEN),
        Optional.empty(),
        input(users, ClaimStatus.PROVEN));
  }

  private static CheckReport report(ReserveRatio ratio) {
    return ReserveRatios.report("round", List.of(ReserveRatios.Row.of(ratio)), Optional.empty());
  }

  private static VerificationReport liabilities(
      Generation generation, Total total, Claim claim, Finding... findings) {
    return new VerificationReport(
        "round",
        generation,
        List.of(),
        CircuitTrust.NONE,
        List.of(claim),
        List.of(findings),
        List.of(total),
        List.of());
  }

  private static VerificationReport merkle(Finding... findings) {
    return liabilities(
        Generation.MERKLE_V2,
        new Total("BTC in 10^-8", new BigInteger("1050000000"), "merkle-v2.total"),
        Claim.assumed("merkle-v2.total", "The root is the total.", "all users look"),
        findings);
  }

  private static VerificationReport v2(ClaimStatus status) {
    Claim claim =
        status == ClaimStatus.ASSUMED
            ? Claim.assumed("v2.net", "Net.", "inner circuits")
            : Claim.of("v2.net", status, "Net.");
    return liabilities(
        Generation.STARK_V2, new Total("net", BigInteger.valueOf(5_000), "v2.net"), claim);
  }

  /** A shortfall that rounding hides is a shortfall. */
  @Test
  void coveredIsExact() {
    ReserveRatio under = ratio("99.6", "100");
    assertEquals(Optional.of(BigInteger.valueOf(100)), under.percent());
    assertFalse(under.isCovered());
    CheckReport report = report(under);
    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals(RatioCode.UNDER_FULL, report.findings().get(0).code());
    assertTrue(report.findings().get(0).message().contains("shown as 100 %"));
    assertEquals(ClaimStatus.REFUTED, report.claims().get(0).status());

    assertEquals(Verdict.VALID, report(ratio("100", "100")).verdict());
    assertEquals(Verdict.INVALID, report(ratio("99.99999999", "100")).verdict());
  }

  @Test
  void roundsHalfUp() {
    assertEquals(Optional.of(BigInteger.valueOf(102)), ratio("1024.999999", "1000").percent());
    assertEquals(Optional.of(BigInteger.valueOf(103)), ratio("1025", "1000").percent());
    assertEquals("41/40", ratio("1025", "1000").fraction().orElseThrow().toString());
  }

  @Property
  void percentIsTheQuotient(
      @ForAll @Scale(4) @BigRange(min = "0", max = "1000000000000") BigDecimal wallets,
      @ForAll @Scale(4) @BigRange(min = "0.0001", max = "1000000000000") BigDecimal users) {
    ReserveRatio ratio =
        new ReserveRatio(
            BTC, RatioInput.stated(wallets, ""), Optional.empty(), RatioInput.stated(users, ""));
    BigDecimal slow =
        wallets.multiply(BigDecimal.valueOf(100)).divide(users, 0, RoundingMode.HALF_UP);
    assertEquals(Optional.of(slow.toBigIntegerExact()), ratio.percent());
    Fraction exact = ratio.fraction().orElseThrow();
    assertEquals(
        0,
        new BigDecimal(exact.numerator())
            .multiply(users)
            .compareTo(wallets.multiply(new BigDecimal(exact.denominator()))));
    assertEquals(wallets.compareTo(users) >= 0, ratio.isCovered());
  }

  @Test
  void nothingOwedHasNoRatio() {
    for (String users : List.of("0", "-5")) {
      CheckReport report = report(ratio("1", users));
      assertEquals(Verdict.VALID, report.verdict());
      assertEquals(RatioCode.NO_LIABILITY, report.findings().get(0).code());
    }
  }

  @Test
  void weakestInputDecides() {
    for (ClaimStatus custody : ClaimStatus.values()) {
      ReserveRatio ratio =
          new ReserveRatio(
              BTC,
              input("9", ClaimStatus.ASSUMED),
              Optional.of(input("1", custody)),
              input("10", ClaimStatus.PROVEN));
      ClaimStatus expected =
          custody == ClaimStatus.PROVEN || custody == ClaimStatus.ASSUMED
              ? ClaimStatus.ASSUMED
              : ClaimStatus.NOT_PROVEN;
      assertEquals(expected, ratio.status(), custody.name());
      CheckReport report = report(ratio);
      assertEquals(expected, report.claims().get(0).status());
      assertEquals(
          custody == ClaimStatus.REFUTED ? Verdict.INVALID : Verdict.VALID, report.verdict());
    }
  }

  @Test
  void negativeWalletsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> ratio("-1", "1"));
    assertThrows(IllegalArgumentException.class, () -> ratio("1E+1000000000", "1"));
    assertThrows(IllegalArgumentException.class, () -> ratio("1", "1E-1000000000"));
  }

  @Test
  void merkleTotalHasTheStatusOfItsClaim() {
    VerifiedLiabilities verified = VerifiedLiabilities.of(merkle());
    RatioInput total = verified.coins(BTC).orElseThrow();
    assertEquals(new BigDecimal("10.50000000"), total.amount());
    assertEquals(ClaimStatus.ASSUMED, total.status());
    assertTrue(total.basis().contains("all users look"));
    assertTrue(verified.coins(new AssetSymbol("DOGE")).isEmpty());

    for (String stated : List.of("10.5", "10", "11")) {
      assertEquals(total, verified.stated(BTC, new BigDecimal(stated)), stated);
    }
    RatioInput wrong = verified.stated(BTC, new BigDecimal("10.4"));
    assertEquals(ClaimStatus.REFUTED, wrong.status());
    assertTrue(wrong.basis().contains("10.5"));
  }

  /** zk-STARK V2 proves no total of a coin, whatever is stated and however well it verified. */
  @Test
  void v2ProvesNoCoin() {
    VerifiedLiabilities verified = VerifiedLiabilities.of(v2(ClaimStatus.ASSUMED));
    assertTrue(verified.coins(BTC).isEmpty());
    assertTrue(verified.value(BTC, MILLI).isEmpty());
    RatioInput stated = verified.stated(BTC, BigDecimal.TEN);
    assertEquals(ClaimStatus.NOT_PROVEN, stated.status());
    assertTrue(stated.basis().contains("v2.per-token"));
    ReserveRatio ratio =
        new ReserveRatio(BTC, input("11", ClaimStatus.PROVEN), Optional.empty(), stated);
    CheckReport report =
        ReserveRatios.report("round", List.of(ReserveRatios.Row.of(ratio)), Optional.of(verified));
    assertEquals(ClaimStatus.NOT_PROVEN, report.claims().get(0).status());
    assertEquals(RatioCode.PER_COIN_NOT_PROVEN, report.findings().get(0).code());
    assertEquals(Verdict.VALID, report.verdict());
  }

  /** The unit is the caller's word, so that nothing scaled by it is PROVEN. */
  @Test
  void netValueIsAtBestAssumed() {
    RatioInput net = VerifiedLiabilities.of(v2(ClaimStatus.PROVEN)).netValue(MILLI).orElseThrow();
    assertEquals(0, net.amount().compareTo(BigDecimal.valueOf(5)));
    assertEquals(ClaimStatus.ASSUMED, net.status());
    assertEquals(
        ClaimStatus.NOT_PROVEN,
        VerifiedLiabilities.of(v2(ClaimStatus.NOT_PROVEN)).netValue(MILLI).orElseThrow().status());
  }

  /** As a tree's total: the stated one has to be the net, at the scale it is stated at. */
  @Test
  void theNetValueStandsForTheAssetUsd() {
    VerifiedLiabilities bare = VerifiedLiabilities.of(v2(ClaimStatus.PROVEN));
    assertEquals(
        ClaimStatus.NOT_PROVEN, bare.stated(VerifiedLiabilities.USD, BigDecimal.ONE).status());
    VerifiedLiabilities verified = bare.netUnit(new BigDecimal("0.0011"));
    for (String fits : List.of("5.5", "5.50", "5", "6")) {
      RatioInput net = verified.stated(VerifiedLiabilities.USD, new BigDecimal(fits));
      assertEquals(ClaimStatus.ASSUMED, net.status(), fits);
      assertEquals(0, net.amount().compareTo(new BigDecimal("5.5")));
      assertTrue(net.basis().contains("0.0011"), net.basis());
    }
    for (String other : List.of("5.4", "5.49", "4", "7", "-5.5")) {
      RatioInput net = verified.stated(VerifiedLiabilities.USD, new BigDecimal(other));
      assertEquals(ClaimStatus.REFUTED, net.status(), other);
      assertTrue(net.basis().contains("0.0011"), net.basis());
    }
    assertEquals(ClaimStatus.NOT_PROVEN, verified.stated(BTC, BigDecimal.valueOf(5)).status());
    assertEquals(
        ClaimStatus.NOT_PROVEN,
        VerifiedLiabilities.of(merkle())
            .netUnit(MILLI)
            .stated(VerifiedLiabilities.USD, BigDecimal.ONE)
            .status());
    assertThrows(IllegalArgumentException.class, () -> bare.netUnit(BigDecimal.ZERO));
  }

  @Test
  void stark1SumsAreValues() {
    VerificationReport report =
        liabilities(
            Generation.STARK_V1,
            new Total("BTC", BigInteger.valueOf(7_000), "v1.totals"),
            Claim.assumed("v1.totals", "Sums.", "honest prover"));
    VerifiedLiabilities verified = VerifiedLiabilities.of(report);
    assertTrue(verified.coins(BTC).isEmpty());
    RatioInput value = verified.value(BTC, MILLI).orElseThrow();
    assertEquals(0, value.amount().compareTo(BigDecimal.valueOf(7)));
    assertEquals(ClaimStatus.ASSUMED, value.status());
    assertEquals(ClaimStatus.NOT_PROVEN, verified.stated(BTC, BigDecimal.TEN).status());
  }

  /** Nothing in a report that is not VALID is established, whatever its claims say. */
  @Test
  void reportThatDoesNotHold() {
    for (Severity severity : Severity.values()) {
      if (severity.verdict() == Verdict.VALID) {
        continue;
      }
      VerificationReport report =
          merkle(Finding.of(new Failed(severity), Location.of("x"), "failed"));
      VerifiedLiabilities verified = VerifiedLiabilities.of(report);
      assertEquals(ClaimStatus.NOT_PROVEN, verified.coins(BTC).orElseThrow().status());
      assertEquals(ClaimStatus.NOT_PROVEN, verified.stated(BTC, new BigDecimal("10.4")).status());
      CheckReport ratios =
          ReserveRatios.report(
              "round", List.of(ReserveRatios.Row.of(ratio("2", "1"))), Optional.of(verified));
      Verdict expected = severity == Severity.INCONCLUSIVE ? Verdict.INCONCLUSIVE : Verdict.INVALID;
      assertEquals(expected, ratios.verdict());
    }
  }

  private record Failed(Severity severity) implements FindingCode {
    @Override
    public String id() {
      return "TEST-FAILED";
    }

    @Override
    public String checked() {
      return "Something.";
    }

    @Override
    public String source() {
      return "nowhere";
    }
  }

  /** A zk-STARK V1 round names its coins as it likes; they are in a unit of value. */
  @Test
  void aRoundThatNamesItsTotalLikeATrees() {
    VerificationReport round =
        liabilities(
            Generation.STARK_V1,
            new Total("BTC in 10^-8", BigInteger.valueOf(1000), "v1.totals"),
            Claim.assumed("v1.totals", "Totals.", "the prover did not use the limits"));
    assertEquals(Optional.empty(), VerifiedLiabilities.of(round).coins(BTC));
  }
}

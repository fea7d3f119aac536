package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Ranges of sums and sizes of traces, on changed copies of "tiny"; other findings come as well. */
class SumsTest {
  private static final Map<String, byte[]> TINY = TestRound.archive("tiny.zip");
  private static final String A0 = "sum_proof_data/batches/a0";
  private static final String A1 = "sum_proof_data/batches/a1";

  /** Adds to BTC and to the total; modulo p where asked. */
  private static void add(
      Map<String, byte[]> files, String folder, BigInteger difference, boolean modulo) {
    String name = folder + "/sum_values.json";
    Map<String, Object> values = TestJson.object(TestJson.parse(files.get(name)));
    BigInteger old = (BigInteger) values.get("BTC");
    BigInteger btc = modulo ? old.add(difference).mod(Naive.P) : old.add(difference);
    values.put("BTC", btc);
    BigInteger total = (BigInteger) values.get(SumValues.TOTAL);
    values.put(SumValues.TOTAL, total.subtract(old).add(btc));
    files.put(name, TestJson.write(values));
  }

  private static Set<String> codes(Map<String, byte[]> files) {
    Set<String> codes = new TreeSet<>();
    TestRound.check(files).findings().forEach(f -> codes.add(f.code().id()));
    return codes;
  }

  @Test
  void negativeSumIsNamed() {
    Map<String, byte[]> files = new TreeMap<>(TINY);
    BigInteger difference = BigInteger.valueOf(-1_000_000_000L);
    add(files, A0, difference, true);
    add(files, TestRound.TRUNK, difference, true);
    Set<String> codes = codes(files);
    assertTrue(codes.contains("V1-SUM-NEGATIVE"), codes.toString());
    assertFalse(codes.contains("V1-TOTAL-NOT-SUM"), codes.toString());
    assertFalse(codes.contains("V1-BATCHES-NOT-TRUNK"), codes.toString());
    assertFalse(codes.contains("V1-SUM-RANGE"), codes.toString());
  }

  @Test
  void hugeSumsAreRefused() {
    Map<String, byte[]> files = new TreeMap<>(TINY);
    BigInteger half = Naive.P.shiftRight(1).subtract(BigInteger.ONE.shiftLeft(64));
    add(files, A0, half, true);
    add(files, A1, half, true);
    add(files, TestRound.TRUNK, half.shiftLeft(1), true);
    Set<String> codes = codes(files);
    assertTrue(codes.contains("V1-SUM-RANGE"), codes.toString());
    assertTrue(codes.contains("V1-BATCHES-NOT-TRUNK-EXACT"), codes.toString());
    assertFalse(codes.contains("V1-BATCHES-NOT-TRUNK"), codes.toString());
  }

  @Test
  void totalIsNoMoreThanUsersCanHave() {
    BigInteger most =
        BigInteger.ONE.shiftLeft(28).subtract(BigInteger.ONE).multiply(BigInteger.valueOf(15));
    BigInteger now = new BigInteger("1288815046");
    for (int above = 0; above < 2; above++) {
      Map<String, byte[]> files = new TreeMap<>(TINY);
      add(files, A0, most.subtract(now).add(BigInteger.valueOf(above)), false);
      assertEquals(above == 1, codes(files).contains("V1-TOTAL-RANGE"), codes(files).toString());
    }
  }

  @Test
  void everyBatchHasAPlaceInTheTrunk() {
    Map<String, byte[]> files = new TreeMap<>(TINY);
    for (int i = 0; i < 4; i++) {
      for (String file : new String[] {"/sum_proof.json", "/sum_values.json"}) {
        files.put("sum_proof_data/batches/c" + i + file, files.get(A0 + file));
      }
      // The trunk of tiny has 256 / 32 - 1 places.
      assertEquals(i == 3, codes(files).contains("V1-BATCH-COUNT"));
    }
  }

  @Test
  void traceSizesAreCompared() {
    assertTrue(withUts("64").contains("V1-UTS-UNPUBLISHED"));
    assertFalse(withUts("64").contains("V1-UTS"));
    assertFalse(withUts("16").contains("V1-UTS-UNPUBLISHED"));
    for (String uts : new String[] {"2", "12", "128"}) {
      assertTrue(withUts(uts).contains("V1-UTS"), uts);
    }
    assertFalse(withUts("64").contains("V1-USER-NUM"));
    assertTrue(withUts("256").contains("V1-USER-NUM"));
  }

  private static Set<String> withUts(String uts) {
    Map<String, byte[]> files = new TreeMap<>(TINY);
    String proof = new String(files.get(A0 + "/sum_proof.json"), StandardCharsets.US_ASCII);
    files.put(
        A0 + "/sum_proof.json", TestRound.utf8(proof.replace("\"uts\": 16", "\"uts\": " + uts)));
    return codes(files);
  }
}

package io.github.por4j.core.snapshotfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Verdict;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SnapshotFileCheckTest {
  private static final String TWO_62 = "4611686018427387904";

  private static String id(long number) {
    return String.format("%064x", number);
  }

  private static Source source(String text) {
    return Source.of("f", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Finding> found(String... files) throws IOException, MalformedInputException {
    List<Finding> all = new ArrayList<>();
    CheckReport report =
        SnapshotFileCheck.check(
            "s",
            Arrays.stream(files).map(SnapshotFileCheckTest::source).toList(),
            new SnapshotFileCheck.Listener() {
              @Override
              public void found(Finding finding) {
                all.add(finding);
              }
            });
    assertEquals(all.isEmpty(), report.findings().isEmpty());
    return all;
  }

  private static List<String> codes(String... files) throws IOException, MalformedInputException {
    return found(files).stream().map(f -> f.code().id()).toList();
  }

  private static String v2(String... accounts) {
    return "[" + String.join(",", accounts) + "]";
  }

  private static String account(String id, String assets) {
    return "{\"id\":\"" + id + "\",\"assets\":{" + assets.replace('\'', '"') + "}}";
  }

  private static void refused(String file, String pointer, String reason) {
    MalformedInputException e =
        assertThrows(MalformedInputException.class, () -> found(file), file);
    assertEquals(pointer, e.where().pointer(), e.reason());
    assertTrue(e.reason().contains(reason), e.reason());
  }

  private record Plain(String id, Map<String, Long> amounts) {}

  private static List<Plain> random(Random random) {
    List<Plain> accounts = new ArrayList<>();
    for (int i = random.nextInt(60); i >= 0; i--) {
      Map<String, Long> amounts = new TreeMap<>();
      for (String coin : List.of("BTC", "ETH", "USDT")) {
        if (random.nextInt(3) > 0) {
          amounts.put(coin, (long) random.nextInt(2001) - 700);
        }
      }
      accounts.add(new Plain(id(random.nextInt(80)), amounts));
    }
    return accounts;
  }

  private static String asV2(List<Plain> accounts) {
    List<String> all = new ArrayList<>();
    for (Plain plain : accounts) {
      List<String> coins = new ArrayList<>();
      plain.amounts().forEach((coin, amount) -> coins.add("'" + coin + "':'" + amount + "'"));
      all.add(account(plain.id(), String.join(",", coins)));
    }
    return v2(all.toArray(String[]::new));
  }

  private static String asV1(List<Plain> accounts) {
    StringBuilder text = new StringBuilder();
    for (Plain plain : accounts) {
      text.append(text.length() == 0 ? "[" : ",").append("{\"id\":\"").append(plain.id());
      text.append("\",\"TRX\":\"0\"");
      plain
          .amounts()
          .forEach(
              (coin, n) -> text.append(",\"").append(coin).append("\":\"").append(n).append('"'));
      text.append('}');
    }
    return text.append(']').toString();
  }

  private static String asCsv(List<Plain> accounts) {
    StringBuilder text = new StringBuilder("BTC,id,ETH,USDT\n");
    for (Plain plain : accounts) {
      Map<String, Long> n = plain.amounts();
      text.append(n.containsKey("BTC") ? n.get("BTC") : "").append(',').append(plain.id());
      text.append(',').append(n.containsKey("ETH") ? n.get("ETH") : "").append(',');
      text.append(n.containsKey("USDT") ? n.get("USDT") : "").append('\n');
    }
    return text.toString();
  }

  /** Against hash sets of whole ids and plain sums, in all three forms. */
  @Property(tries = 300)
  void agreesWithTheSlowWay(@ForAll long seed) throws IOException, MalformedInputException {
    List<Plain> accounts = random(new Random(seed));
    Set<String> seen = new HashSet<>();
    long duplicates = accounts.stream().filter(a -> !seen.add(a.id())).count();
    long negative =
        accounts.stream()
            .filter(a -> a.amounts().values().stream().mapToLong(Long::longValue).sum() < 0)
            .count();
    Map<String, long[]> totals = new TreeMap<>();
    for (Plain plain : accounts) {
      plain
          .amounts()
          .forEach(
              (coin, n) ->
                  totals.computeIfAbsent(coin, c -> new long[2])[n < 0 ? 1 : 0] += Math.abs(n));
    }
    for (String file : List.of(asV2(accounts), asV1(accounts), asCsv(accounts))) {
      Map<String, Long> counts = new HashMap<>();
      for (Finding finding : found(file)) {
        counts.merge(finding.code().id(), 1L, Long::sum);
      }
      assertEquals(duplicates, counts.getOrDefault("SNAPFILE-DUPLICATE", 0L));
      assertEquals(negative, counts.getOrDefault("SNAPFILE-NEGATIVE-NET", 0L));
      assertEquals(
          (duplicates > 0 ? 1 : 0) + (negative > 0 ? 1 : 0), counts.size(), counts.toString());
      CheckReport report =
          SnapshotFileCheck.check("s", List.of(source(file)), SnapshotFileCheck.Listener.NONE);
      assertEquals(duplicates + negative > 0 ? Verdict.INVALID : Verdict.VALID, report.verdict());
      for (List<String> row : report.tables().get(1).rows()) {
        long[] expected = totals.get(row.get(0));
        if (expected != null) {
          assertEquals(Long.toString(expected[0]), row.get(2));
          assertEquals(Long.toString(expected[1]), row.get(3));
          assertEquals(Long.toString(expected[0] - expected[1]), row.get(4));
        }
      }
      assertTrue(
          report.tables().get(1).rows().stream()
              .map(r -> r.get(0))
              .toList()
              .containsAll(totals.keySet()));
    }
  }

  @Test
  void placesAreNamed() throws IOException, MalformedInputException {
    List<Finding> json =
        found(v2(account(id(1), "'BTC':'1'"), account(id(2), "'BTC':'-1'"), account(id(1), "")));
    assertEquals("/1", json.get(0).where().pointer());
    assertTrue(json.get(0).message().contains(id(2)));
    assertEquals("/2", json.get(1).where().pointer());
    assertEquals("f#/0", json.get(1).actual());
    List<Finding> csv = found("id,BTC\n" + id(1) + ",1\n" + id(1) + ",-1\n");
    assertEquals("line 3", csv.get(0).where().pointer());
    assertEquals("f#line 2", csv.get(1).actual());
  }

  /** Across files, and under either writing of a V1 id. */
  @Test
  void duplicatesAcrossFiles() throws IOException, MalformedInputException {
    String one = v2(account(id(1), "'BTC':'1'"));
    assertEquals(List.of("SNAPFILE-BATCH-COUNT", "SNAPFILE-DUPLICATE"), codes(one, one));
    String v1 = "[{\"id\":\"aB\",\"BTC\":\"1\"},{\"id\":\"00Ab\",\"BTC\":1}]";
    assertEquals(List.of("SNAPFILE-DUPLICATE"), codes(v1));
  }

  @Test
  void rangesOfV2() throws IOException, MalformedInputException {
    String most = new BigInteger(TWO_62).subtract(BigInteger.ONE).toString();
    assertEquals(List.of(), codes(v2(account(id(1), "'BTC':'" + most + "'"))));
    assertEquals(
        List.of("SNAPFILE-AMOUNT-RANGE", "SNAPFILE-NET-RANGE"),
        codes(v2(account(id(1), "'BTC':'" + TWO_62 + "'"))));
    assertEquals(
        List.of("SNAPFILE-AMOUNT-RANGE"),
        codes(v2(account(id(1), "'BTC':'-" + TWO_62 + "','ETH':'" + most + "','DOT':'1'"))));
    assertEquals(
        List.of("SNAPFILE-NET-RANGE"), codes(v2(account(id(1), "'BTC':'" + most + "','ETH':'1'"))));
    StringBuilder wrapping = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      wrapping.append("'E").append(i).append("':'").append(most).append("',");
      wrapping.append("'D").append(i).append("':'-").append(most).append("',");
    }
    assertEquals(List.of("SNAPFILE-SUM-RANGE"), codes(v2(account(id(1), wrapping + "'BTC':'1'"))));
  }

  /** Totals go beyond a long, on either side. */
  @Test
  void largeTotals() throws IOException, MalformedInputException {
    BigInteger most = new BigInteger(TWO_62).subtract(BigInteger.ONE);
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      accounts.add(account(id(i), "'BTC':'" + most + "','ETH':'-" + most + "'"));
    }
    assertTotals(most.multiply(BigInteger.valueOf(9)), v2(accounts.toArray(String[]::new)));
    BigInteger larger = BigInteger.TWO.pow(200);
    String v1 = "{\"id\":\"%s\",\"BTC\":\"%s\",\"ETH\":\"-%s\"}";
    assertTotals(
        larger.shiftLeft(1),
        v2(String.format(v1, id(1), larger, larger), String.format(v1, id(2), larger, larger)));
  }

  private static void assertTotals(BigInteger total, String file)
      throws IOException, MalformedInputException {
    CheckReport report =
        SnapshotFileCheck.check("s", List.of(source(file)), SnapshotFileCheck.Listener.NONE);
    assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
    List<List<String>> rows = report.tables().get(1).rows();
    assertEquals(total.toString(), rows.get(0).get(2));
    assertEquals(total.negate().toString(), rows.get(1).get(4));
    assertEquals("0", rows.get(2).get(4));
  }

  @Test
  void rangesOfV1() throws IOException, MalformedInputException {
    BigInteger most = BigInteger.TWO.pow(60).divide(BigInteger.valueOf(1000));
    String format = "[{\"id\":\"1\",\"BTC\":\"%s\"}]";
    assertEquals(List.of(), codes(String.format(format, most.subtract(BigInteger.ONE))));
    assertEquals(List.of("SNAPFILE-NET-RANGE"), codes(String.format(format, most)));
    String large = BigInteger.TWO.pow(250).toString();
    assertEquals(
        List.of("SNAPFILE-AMOUNT-RANGE"),
        codes("[{\"id\":\"1\",\"BTC\":\"" + large + "\",\"ETH\":\"-" + large + "\"}]"));
  }

  @Test
  void ids() throws IOException, MalformedInputException {
    for (String bad : List.of("", "1", id(1).substring(1), id(0xab).replace('a', 'A'), "x")) {
      assertEquals(List.of("SNAPFILE-ID"), codes(v2(account(bad, "'BTC':'1'"))), bad);
      assertEquals(List.of("SNAPFILE-ID"), codes("id,BTC\n" + bad + ",1\n"), bad);
    }
    for (String bad : List.of("", "x", "0".repeat(65))) {
      assertEquals(List.of("SNAPFILE-ID"), codes("[{\"id\":\"" + bad + "\",\"BTC\":\"1\"}]"), bad);
    }
  }

  @Test
  void wholeBatchesButTheLast() throws IOException, MalformedInputException {
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < 1024; i++) {
      accounts.add(account(id(i), "'BTC':'1'"));
    }
    String batch = v2(accounts.toArray(String[]::new));
    assertEquals(List.of(), codes(batch, v2(account(id(5000), "'BTC':'1'"))));
    assertEquals(List.of("SNAPFILE-BATCH-COUNT"), codes(v2(account(id(5000), "'BTC':'1'")), batch));
  }

  @Test
  void refusals() {
    refused("", "", "empty");
    refused("{\"id\":\"1\"}", "", "an array");
    refused("[{}]", "/0", "id");
    refused("[{\"id\":\"1\"}]", "/0", "without assets");
    refused(v2(account(id(1), "'BTC':'1','BTC':'2'")), "/0/assets/BTC", "twice");
    refused(v2(account(id(1), "'BTC':'1.5'")), "/0/assets/BTC", "canonical");
    refused(v2(account(id(1), "'BTC':'1e5'")), "/0/assets/BTC", "canonical");
    refused(v2(account(id(1), "'BTC':'" + "1".repeat(90) + "'")), "/0/assets/BTC", "more than");
    refused(v2(account(id(1), "'B C':'1'")), "/0/assets/B C", "symbol");
    refused("[{\"id\":\"1\",\"id\":\"2\",\"BTC\":\"1\"}]", "/0/id", "twice");
    refused("[{\"id\":\"1\",\"BTC\":\"1\",\"assets\":{}}]", "/0/assets", "unknown key");
    refused(
        "[{\"id\":\"" + id(1) + "\",\"assets\":{}},{\"id\":\"1\",\"BTC\":\"1\"}]",
        "/1",
        "another form");
    refused("[1]", "/0", "an object");
    refused("[] x", "", "not JSON");
    refused("a,b\n", "line 1", "id");
    refused("id,B C\n", "line 1, column B C", "symbol");
    refused("id,BTC\n" + id(1) + ",01\n", "line 2, column BTC", "canonical");
    refused("id,BTC\n" + id(1) + ",1.0\n", "line 2, column BTC", "canonical");
    MalformedInputException e =
        assertThrows(
            MalformedInputException.class,
            () ->
                SnapshotFileCheck.check(
                    "s",
                    List.of(
                        Source.of(
                            "f", v2(account("\u00ff", "")).getBytes(StandardCharsets.ISO_8859_1))),
                    SnapshotFileCheck.Listener.NONE));
    assertEquals("not UTF-8", e.reason());
  }

  @Test
  void kindsOfFiles() throws IOException, MalformedInputException {
    assertTrue(SnapshotFileCheck.isSnapshot(source(" \n[]")));
    assertTrue(SnapshotFileCheck.isSnapshot(source("BTC,id\n")));
    assertFalse(SnapshotFileCheck.isSnapshot(source("{\"code\":\"0\"}")));
    assertFalse(SnapshotFileCheck.isSnapshot(source("account,item,asset,amount\n")));
  }

  /** What the table of fingerprints tells is a superset of what was seen, however it grows. */
  @Test
  void fingerprintsTellEveryRepeatedId() {
    Fingerprints prints = new Fingerprints();
    Random random = new Random(7);
    List<IdKey> keys = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      keys.add(new IdKey(random.nextLong(), random.nextLong(), 0, i));
    }
    keys.forEach(prints::add);
    assertEquals(0, prints.repeats());
    for (int i = 0; i < keys.size(); i += 1000) {
      prints.add(keys.get(i));
    }
    assertEquals(100, prints.repeats());
    assertTrue(prints.isRepeated(keys.get(5000)));
    assertFalse(prints.isRepeated(keys.get(5001)));
    assertTrue(prints.isComplete());
  }

  /** Every bit of an id counts. */
  @Test
  void idsThatDifferInOneBit() {
    Set<IdKey> keys = new HashSet<>();
    Fingerprints prints = new Fingerprints();
    for (int bit = 0; bit < 256; bit++) {
      String hex = String.format("%064x", BigInteger.ONE.shiftLeft(bit));
      IdKey key = IdKey.parse(hex, true);
      keys.add(key);
      prints.add(key);
    }
    assertEquals(256, keys.size());
    assertEquals(0, prints.repeats());
  }

  @Test
  void nothingToCheckIsNotFine() {
    for (String file : List.of("[]", "id,BTC\n")) {
      MalformedInputException e =
          assertThrows(MalformedInputException.class, () -> found(file), file);
      assertEquals("no account stands in it", e.reason());
    }
  }

  /** Their integers count different things. */
  @Test
  void filesOfTwoForms() {
    String v1 = "[{\"id\":\"" + id(1) + "\",\"BTC\":\"5000\"}]";
    String v2 = v2(account(id(2), "'BTC':'7'"));
    MalformedInputException e = assertThrows(MalformedInputException.class, () -> found(v1, v2));
    assertTrue(e.reason().startsWith("accounts of another form"), e.reason());
  }
}

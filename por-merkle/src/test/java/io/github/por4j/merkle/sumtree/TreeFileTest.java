package io.github.por4j.merkle.sumtree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.merkle.vectors.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TreeFileTest {
  private static final List<String> LINES =
      Vectors.lines("merkle/full-liabilities-merkle-tree.txt");
  private static final int LIMITS = 3;

  private static List<String> outcome(List<String> lines) {
    return SumTrees.tree(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** What is found besides the limits of the format. */
  private static List<String> found(List<String> lines) {
    List<String> outcome = outcome(lines);
    return outcome.get(0).startsWith("MALFORMED")
        ? outcome
        : outcome.subList(0, outcome.size() - LIMITS);
  }

  private static List<String> with(int line, String text) {
    List<String> lines = new ArrayList<>(LINES);
    lines.set(line - 1, text);
    return lines;
  }

  @Test
  void onlyThePublishedFormIsRead() {
    assertEquals(List.of(), found(LINES));
    String line = LINES.get(29);
    for (String wrong :
        List.of(
            "",
            " " + line,
            line + " ",
            line + "\r",
            line + "\n",
            line.substring(1),
            "0" + line,
            line.replace(",1,", ",01,"),
            line.replace(",1,", ",+1,"),
            line.replace(",1,", ",0,"),
            line.replace(",1,", ",-1,"),
            line.replace(",1,", ",33,"),
            line.replace(",1,", ",1000,"),
            line.replace(",1,", ",99999999999999999999,"),
            line.replace(",1,", ";1,"),
            line.replace(",1,", ",1"),
            line.replace(":", ": "),
            line.replace("\"BTC\"", "\"Btc\""),
            line.replace("\"BTC\":\"0\",", ""),
            line.replace("}", ",\"BTC\":\"0\"}"),
            line.replace("\"0\"", "0"),
            line.replace("\"0\"", "\"00\""),
            line.replace("\"0\"", "\"0.0\""),
            line.replace("\"0\"", "\"-0\""),
            line.replace("\"0\"", "\"1e0\""),
            line.replace("\"0\"", "\"\""),
            line.replace("\"0\"", "\"92233720368.54775808\""),
            line.replace("\"0\"", "\"" + "9".repeat(1_000_000) + "\""),
            line.replace("\"0\"", "\"0." + "0".repeat(1_000_000) + "\""),
            "[".repeat(1_000_000),
            "\u0000",
            "\ufeff" + line)) {
      assertEquals(List.of("MALFORMED tree line 30"), replaced(wrong), wrong);
    }
  }

  private static List<String> replaced(String wrong) {
    List<String> outcome = outcome(with(30, wrong));
    // A line feed at the end of line 30 leaves line 31 empty.
    return wrong.endsWith("\n")
        ? outcome.stream().map(o -> o.replace("line 31", "line 30")).toList()
        : outcome;
  }

  @Test
  void anEmptyFile() {
    assertEquals(List.of("MERKLE-V2-TREE-LENGTH "), found(List.of()).subList(0, 1));
  }

  @Test
  void aLoneLeafIsNoTree() {
    assertEquals(List.of("MERKLE-V2-ROOT-LEVEL tree line 1"), found(LINES.subList(46, 47)));
  }

  @Test
  void linesMissingOrTooMany() {
    assertEquals(List.of("MERKLE-V2-TREE-LENGTH tree line 46"), found(LINES.subList(0, 46)));
    assertEquals(List.of("MERKLE-V2-TREE-LENGTH tree line 1"), found(LINES.subList(0, 1)));
    List<String> more = new ArrayList<>(LINES);
    more.add(LINES.get(46));
    assertEquals(List.of("MERKLE-V2-TREE-LENGTH tree line 48"), found(more));
    List<String> twice = new ArrayList<>(LINES);
    twice.addAll(LINES);
    assertEquals(List.of("MERKLE-V2-TREE-LENGTH tree line 48"), found(twice));
    List<String> without = new ArrayList<>(LINES);
    without.remove(7);
    assertTrue(found(without).get(0).startsWith("MERKLE-V2-LEVEL tree line "));
  }

  @Test
  void theOtherOrderIsRefused() {
    List<String> reversed = new ArrayList<>(LINES);
    Collections.reverse(reversed);
    assertEquals(List.of("MERKLE-V2-ROOT-LEVEL tree line 1"), found(reversed));
  }

  @Test
  void padding() {
    // Line 26 is padding beside line 27; above it, line 14 is padding beside line 15.
    List<String> swapped = new ArrayList<>(LINES);
    Collections.swap(swapped, 25, 26);
    assertTrue(
        found(swapped).contains("MERKLE-V2-PADDING tree line 26"), found(swapped).toString());
    String other = LINES.get(25).replaceFirst("^d", "e");
    assertEquals(List.of("MERKLE-V2-NODE-HASH tree line 15"), found(with(26, other)));
    String full = LINES.get(25).replace("\"BTC\":\"0\"", "\"BTC\":\"1\"");
    assertEquals(
        List.of(
            "MERKLE-V2-PADDING tree line 26",
            "MERKLE-V2-NODE-SUM tree line 15",
            "MERKLE-V2-LEAF-TOTAL tree line 1"),
        found(with(26, full)));
  }

  @Test
  void negativeAmountsAreRefusedWhereverTheyStand() {
    String root = LINES.get(0).replace("\"BTC\":\"0.00005\"", "\"BTC\":\"-0.00005\"");
    assertEquals(
        List.of(
            "MERKLE-V2-NEGATIVE-AMOUNT tree line 1",
            "MERKLE-V2-NODE-SUM tree line 1",
            "MERKLE-V2-LEAF-TOTAL tree line 1"),
        found(with(1, root)));
    // Two siblings with the same sum as before: nothing but the sign tells.
    List<String> lines = new ArrayList<>(LINES);
    lines.set(45, lines.get(45).replace("\"BTC\":\"0\"", "\"BTC\":\"-5\""));
    lines.set(46, lines.get(46).replace("\"BTC\":\"0\"", "\"BTC\":\"5\""));
    assertEquals(List.of("MERKLE-V2-NEGATIVE-AMOUNT tree line 46"), found(lines));
  }

  @Test
  void sumsThatDoNotFitAreNoSums() {
    List<String> lines = new ArrayList<>(LINES);
    for (int i : new int[] {45, 46}) {
      lines.set(i, lines.get(i).replace("\"BTC\":\"0\"", "\"BTC\":\"92233720368.54775807\""));
    }
    assertEquals(
        List.of("MERKLE-V2-NODE-SUM tree line 25", "MERKLE-V2-LEAF-TOTAL tree line 1"),
        found(lines));
  }

  @Test
  void aSumThatWrappedIsNoSum() {
    List<String> lines = new ArrayList<>(LINES);
    for (int i : new int[] {45, 46}) {
      lines.set(i, lines.get(i).replace("\"BTC\":\"0\"", "\"BTC\":\"92233720368.54775807\""));
    }
    // Twice 2^63 - 1 is -2 modulo 2^64.
    lines.set(24, lines.get(24).replace("\"BTC\":\"0\"", "\"BTC\":\"-0.00000002\""));
    assertTrue(found(lines).contains("MERKLE-V2-NODE-SUM tree line 25"), found(lines).toString());
  }

  @Test
  void anEndlessLineIsRefusedAtOnce() {
    AtomicLong delivered = new AtomicLong();
    Source endless = Source.of("tree", () -> repeating("[", delivered));
    MalformedInputException e =
        assertThrows(
            MalformedInputException.class,
            () -> MerkleV2Verifier.verify(endless, Map.of(), n -> {}));
    assertEquals("line 1", e.where().pointer());
    assertTrue(delivered.get() < 1 << 20, "read " + delivered.get());
  }

  @Test
  void anEndlessTreeIsRefusedAtOnce() throws Exception {
    AtomicLong delivered = new AtomicLong();
    Source endless = Source.of("tree", () -> repeating(LINES.get(0) + "\n", delivered));
    MerkleV2Result result = MerkleV2Verifier.verify(endless, Map.of(), n -> {});
    assertEquals(MerkleV2Code.LEVEL, result.findings().get(0).code());
    assertTrue(delivered.get() < 1 << 20, "read " + delivered.get());
  }

  private static InputStream repeating(String text, AtomicLong delivered) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return new InputStream() {
      @Override
      public int read() {
        return bytes[(int) (delivered.getAndIncrement() % bytes.length)];
      }

      @Override
      public int read(byte[] target, int from, int length) {
        for (int i = from; i < from + length; i++) {
          target[i] = (byte) read();
        }
        return length;
      }
    };
  }

  @Test
  void aFailureToReadIsNoFinding() {
    Source broken =
        Source.of(
            "tree",
            () -> {
              throw new IOException("gone");
            });
    assertThrows(IOException.class, () -> MerkleV2Verifier.verify(broken, Map.of(), n -> {}));
  }

  @Test
  void manyFindingsOfOneCodeAreCounted() {
    List<String> leaves = new ArrayList<>();
    int count = 4096;
    for (int level = 13; level > 0; level--) {
      for (int i = count >>> level - 1; i > 0; i--) {
        leaves.add(
            "%064x,%d,{\"BTC\":\"0\",\"ETH\":\"0\",\"USDT\":\"0\"}"
                .formatted(leaves.size(), level));
      }
    }
    List<String> found = found(leaves);
    assertEquals(101, found.size());
    assertTrue(found.stream().allMatch(f -> f.startsWith("MERKLE-V2-NODE-HASH ")));
  }

  @Test
  void usersOfOneRound() throws Exception {
    byte[] tree = Vectors.bytes("merkle/full-liabilities-merkle-tree.txt");
    byte[] json = Vectors.bytes("merkle/user_info_file.json");
    MerkleV2User user = MerkleV2User.read(Source.of("a", json));
    MerkleV2User again = MerkleV2User.read(Source.of("b", json));
    MerkleV2Result both =
        MerkleV2Verifier.verify(Source.of("tree", tree), Map.of("a", user, "b", again), n -> {});
    assertEquals(Map.of("a", true, "b", true), both.users());
    assertEquals(
        1, both.findings().stream().filter(f -> f.code() == MerkleV2Code.USER_REPEATED).count());
    assertTrue(Refusals.none(both.findings()));

    MerkleV2Result broken =
        MerkleV2Verifier.verify(
            Source.of(
                "tree", String.join("\n", LINES.subList(0, 46)).getBytes(StandardCharsets.UTF_8)),
            Map.of("a", user),
            n -> {});
    assertEquals(Map.of("a", false), broken.users());
    assertTrue(
        broken.findings().stream().noneMatch(f -> f.code() == MerkleV2Code.LEAF_MISSING),
        "a user is not looked for in a part of a tree");
    assertEquals(List.of(), MerkleV2Verifier.checkUser(user, "a"));
  }
}

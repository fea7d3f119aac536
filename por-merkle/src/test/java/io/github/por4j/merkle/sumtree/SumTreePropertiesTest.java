package io.github.por4j.merkle.sumtree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.Source;
import io.github.por4j.merkle.sumtree.SlowTree.Node;
import io.github.por4j.merkle.sumtree.SlowTree.User;
import io.github.por4j.merkle.vectors.JsonText;
import io.github.por4j.merkle.vectors.JsonText.Raw;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SumTreePropertiesTest {
  /** A V2 round, made from a seed. */
  private record Round(List<User> users, Node root, int leaves) {
    static Round of(int users, Random random) {
      List<User> all = new ArrayList<>();
      List<Node> leaves = new ArrayList<>();
      for (int i = 0; i < users; i++) {
        List<List<BigDecimal>> parts = new ArrayList<>();
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
          parts.add(balances(random));
        }
        User user = SlowTree.v2User(nonce(random), parts);
        all.add(user);
        leaves.addAll(user.leaves());
      }
      while (leaves.size() < 2) {
        leaves.add(SlowTree.v1Leaf(nonce(random), balances(random)));
      }
      Collections.shuffle(leaves, random);
      return new Round(all, SlowTree.root(leaves), leaves.size());
    }

    List<String> lines() {
      return new ArrayList<>(SlowTree.file(root));
    }
  }

  private static String nonce(Random random) {
    return SlowTree.sha256(Long.toString(random.nextLong()));
  }

  private static List<BigDecimal> balances(Random random) {
    return List.of(amount(random), amount(random), amount(random));
  }

  /** Not nothing, so that no leaf looks like padding; any number of places. */
  private static BigDecimal amount(Random random) {
    long units = 1 + (random.nextLong() >>> 1 + 10 + random.nextInt(50));
    return BigDecimal.valueOf(units, 8);
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static MerkleV2Result verify(Round round, byte[] tree) throws Exception {
    Map<String, MerkleV2User> users = new HashMap<>();
    for (int i = 0; i < round.users().size(); i++) {
      byte[] json = round.users().get(i).json().getBytes(StandardCharsets.UTF_8);
      users.put("user" + i, MerkleV2User.read(Source.of("user" + i, json)));
    }
    return MerkleV2Verifier.verify(Source.of("tree", tree), users, n -> {});
  }

  private static boolean refused(List<String> outcome) {
    return outcome.stream()
        .anyMatch(
            o -> !List.of("SUM-UNBOUND", "FOREIGN-LEAVES", "TEXT-AMBIGUOUS").contains(suffix(o)));
  }

  private static String suffix(String outcome) {
    return outcome.strip().replaceFirst("^MERKLE-V[12]-", "");
  }

  private static void assertHolds(Round round) throws Exception {
    MerkleV2Result result = verify(round, bytes(round.lines()));
    assertTrue(Refusals.none(result.findings()), result.findings().toString());
    assertEquals(round.root().hash(), result.root().orElseThrow().toString());
    CoinBalances total = result.leafTotal().orElseThrow();
    for (int i = 0; i < 3; i++) {
      assertEquals(0, round.root().balances().get(i).compareTo(total.amount(i)));
    }
    assertEquals(Optional.of(total), result.rootBalances());
    assertEquals(round.leaves(), result.leaves());
    assertEquals(round.users().size(), result.users().size());
    assertFalse(result.users().containsValue(false));
  }

  @Property(tries = 200)
  void anHonestRoundHolds(@ForAll @IntRange(min = 1, max = 25) int users, @ForAll Random random)
      throws Exception {
    assertHolds(Round.of(users, random));
  }

  @Test
  void roundsOfManyBlocks() throws Exception {
    for (int users : new int[] {2048, 5001}) {
      assertHolds(Round.of(users, new Random(users)));
    }
  }

  @Test
  void aChangeFarDownALargeTreeIsFoundAtItsLine() throws Exception {
    Round round = Round.of(5000, new Random(7));
    List<String> lines = round.lines();
    int index = lines.size() - 3;
    String line = lines.get(index);
    lines.set(index, (line.charAt(0) == '0' ? '1' : '0') + line.substring(1));
    List<String> outcome = SumTrees.tree(bytes(lines));
    assertEquals(1, outcome.stream().filter(o -> o.startsWith("MERKLE-V2-NODE-HASH ")).count());
    assertTrue(refused(outcome));
  }

  @Property(tries = 1000)
  void anyChangedLineIsRefused(
      @ForAll @IntRange(min = 1, max = 12) int users, @ForAll Random random) {
    Round round = Round.of(users, random);
    List<String> lines = round.lines();
    String before = String.join("\n", lines);
    int i = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(i);
      case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(i));
      case 2 -> Collections.swap(lines, i, random.nextInt(lines.size()));
      default -> lines.set(i, changed(lines.get(i), random));
    }
    if (!before.equals(String.join("\n", lines))) {
      assertTrue(refused(SumTrees.tree(bytes(lines))), () -> before + "\n\n" + lines);
    }
  }

  /** Another hash, level or amount. */
  private static String changed(String line, Random random) {
    String[] pieces = line.split(",", 3);
    Map<String, Object> balances = JsonText.object(JsonText.parse(pieces[2]));
    switch (random.nextInt(3)) {
      case 0 -> pieces[0] = changedDigit(pieces[0], random);
      case 1 ->
          pieces[1] = Integer.toString(Integer.parseInt(pieces[1]) + 1 - 2 * random.nextInt(2));
      default -> balances.compute(anyCoin(random), (coin, amount) -> changedAmount(amount, random));
    }
    return pieces[0] + "," + pieces[1] + "," + JsonText.write(balances);
  }

  private static String anyCoin(Random random) {
    return CoinBalances.COINS.get(random.nextInt(3));
  }

  private static String changedDigit(String hash, Random random) {
    int i = random.nextInt(hash.length());
    int digit = Character.digit(hash.charAt(i), 16) ^ 1 + random.nextInt(15);
    return hash.substring(0, i) + Character.forDigit(digit, 16) + hash.substring(i + 1);
  }

  private static String changedAmount(Object amount, Random random) {
    BigDecimal difference = BigDecimal.valueOf(1L << random.nextInt(40), 8);
    return SlowTree.text(
        new BigDecimal(amount.toString())
            .add(random.nextBoolean() ? difference : difference.negate()));
  }

  @Property(tries = 300)
  void aFileThatEndsEarlyIsRefused(
      @ForAll @IntRange(min = 1, max = 6) int users, @ForAll Random random) {
    byte[] tree = bytes(Round.of(users, random).lines());
    // Without the last line feed it is still whole.
    assertFalse(refused(SumTrees.tree(Arrays.copyOf(tree, tree.length - 1))));
    assertTrue(refused(SumTrees.tree(Arrays.copyOf(tree, random.nextInt(tree.length - 1)))));
  }

  @Property(tries = 1000)
  void aChangedByteIsRefused(@ForAll @IntRange(min = 1, max = 6) int users, @ForAll Random random) {
    byte[] tree = bytes(Round.of(users, random).lines());
    int i = random.nextInt(tree.length - 1);
    tree[i] ^= (byte) (1 + random.nextInt(255));
    assertTrue(refused(SumTrees.tree(tree)));
  }

  @Property(tries = 300)
  void balancesMovedBetweenSiblingsAreSeenByTheirOwnerOnly(
      @ForAll @IntRange(min = 2, max = 12) int users, @ForAll Random random) throws Exception {
    Round round = Round.of(users, random);
    List<String> lines = round.lines();
    int last = lines.size() - 1;
    Node left = leftmost(round.root()).children().get(0);
    Node right = leftmost(round.root()).children().get(1);
    List<BigDecimal> none = List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    List<BigDecimal> both = SlowTree.plus(left.balances(), right.balances());
    lines.set(last, left.hash() + ",1," + SlowTree.json(none));
    lines.set(last - 1, right.hash() + ",1," + SlowTree.json(both));
    assertFalse(refused(SumTrees.tree(bytes(lines))), "the root's hash does not tell");
    MerkleV2Result result = verify(round, bytes(lines));
    assertTrue(result.users().containsValue(false));
    assertTrue(result.findings().stream().anyMatch(f -> f.code() == MerkleV2Code.LEAF_BALANCES));
  }

  private static Node leftmost(Node node) {
    return node.level() == 2 ? node : leftmost(node.children().get(0));
  }

  @Property(tries = 300)
  void aChangedUserFileIsRefused(
      @ForAll @IntRange(min = 1, max = 6) int users, @ForAll Random random) {
    Round round = Round.of(users, random);
    byte[] tree = bytes(round.lines());
    Map<String, Object> user = JsonText.object(JsonText.parse(round.users().get(0).json()));
    assertFalse(refused(SumTrees.v2(tree, json(user))));
    List<Object> nodes = JsonText.list(user.get("nodes"));
    Map<String, Object> node = JsonText.object(nodes.get(random.nextInt(nodes.size())));
    switch (random.nextInt(7)) {
      case 0 -> user.compute("hash", (k, v) -> changedDigit(v.toString(), random));
      case 1 -> user.compute("nonce", (k, v) -> changedDigit(v.toString(), random));
      case 2 -> changeAmount(user.get("totalBalances"), random);
      case 3 -> node.compute("hash", (k, v) -> changedDigit(v.toString(), random));
      case 4 -> changeAmount(node.get("balances"), random);
      case 5 -> nodes.remove(node);
      default -> nodes.add(node);
    }
    assertTrue(refused(SumTrees.v2(tree, json(user))), () -> JsonText.write(user));
  }

  private static void changeAmount(Object balances, Random random) {
    JsonText.object(balances).compute(anyCoin(random), (k, v) -> changedAmount(v, random));
  }

  private static byte[] json(Object value) {
    return JsonText.write(value).getBytes(StandardCharsets.UTF_8);
  }

  @Property(tries = 300)
  void v1PathsOfATreeHoldAndChangedOnesDoNot(
      @ForAll @IntRange(min = 2, max = 40) int leaves, @ForAll Random random) {
    List<Node> all = new ArrayList<>();
    List<String> nonces = new ArrayList<>();
    for (int i = 0; i < leaves; i++) {
      nonces.add(nonce(random));
      all.add(SlowTree.v1Leaf(nonces.get(i), balances(random)));
    }
    int own = random.nextInt(leaves);
    String file = SlowTree.v1File(SlowTree.root(all), own, leaves, nonces.get(own));
    Map<String, Object> proof = JsonText.object(JsonText.parse(file));
    assertFalse(refused(SumTrees.v1(json(proof))), file);
    change(proof, random);
    assertTrue(refused(SumTrees.v1(json(proof))), () -> file + "\n" + JsonText.write(proof));
  }

  private static void change(Map<String, Object> proof, Random random) {
    List<Object> path = JsonText.list(proof.get("path"));
    int i = random.nextInt(path.size() + 1);
    Map<String, Object> node = JsonText.object(i == path.size() ? proof.get("self") : path.get(i));
    switch (random.nextInt(7)) {
      case 0 -> changeAmount(node.get("balances"), random);
      case 1 -> node.compute("hash", (k, v) -> changedDigit(v.toString(), random));
      case 2 -> node.compute("type", (k, v) -> changedNumber(v, random));
      case 3 -> node.compute("height", (k, v) -> changedNumber(v, random));
      case 4 -> path.remove(random.nextInt(path.size()));
      case 5 -> path.add(random.nextInt(path.size()), path.get(random.nextInt(path.size())));
      default ->
          JsonText.object(proof.get("self"))
              .compute("nonce", (k, v) -> changedDigit(v.toString(), random));
    }
  }

  private static Raw changedNumber(Object number, Random random) {
    return new Raw(Integer.toString(Integer.parseInt(number.toString()) ^ 1 + random.nextInt(7)));
  }

  @Property(tries = 500)
  void changedBytesOfAV1FileAreReadOrRefused(@ForAll Random random) {
    List<Node> all =
        List.of(
            SlowTree.v1Leaf("ab", balances(random)),
            SlowTree.v1Leaf("cd", balances(random)),
            SlowTree.v1Leaf("ef", balances(random)));
    byte[] file = SlowTree.v1File(SlowTree.root(all), 2, 3, "ef").getBytes(StandardCharsets.UTF_8);
    assertFalse(refused(SumTrees.v1(file)));
    file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    assertFalse(SumTrees.v1(file).isEmpty());
    assertEquals(
        List.of("MALFORMED"),
        SumTrees.v1(Arrays.copyOf(file, random.nextInt(file.length - 1))).stream()
            .map(o -> o.substring(0, 9))
            .toList());
  }

  @Test
  void progressCountsLines() throws Exception {
    byte[] tree = bytes(Round.of(3000, new Random(1)).lines());
    AtomicLong last = new AtomicLong();
    MerkleV2Verifier.verify(
        Source.of("tree", tree),
        Map.of(),
        n -> {
          assertTrue(n >= last.get());
          last.set(n);
        });
    assertEquals(new String(tree, StandardCharsets.UTF_8).lines().count(), last.get());
  }
}

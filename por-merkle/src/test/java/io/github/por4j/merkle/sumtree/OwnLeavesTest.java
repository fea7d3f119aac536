package io.github.por4j.merkle.sumtree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.UserLeaves;
import io.github.por4j.merkle.sumtree.SlowTree.Node;
import io.github.por4j.merkle.sumtree.SlowTree.User;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often the leaves of a user stand in a tree. */
class OwnLeavesTest {
  private static final Node OTHER = SlowTree.v1Leaf("aa", balances("7"));
  private static final Node ANOTHER = SlowTree.v1Leaf("bb", balances("8"));

  private static List<BigDecimal> balances(String btc) {
    return List.of(new BigDecimal(btc), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private static User user(String... parts) {
    return SlowTree.v2User("cafe", Arrays.stream(parts).map(OwnLeavesTest::balances).toList());
  }

  /** What is found about the user in a tree with these leaves, from left to right. */
  private static List<String> found(User user, Node... leaves) throws Exception {
    String tree = String.join("\n", SlowTree.file(SlowTree.root(List.of(leaves))));
    MerkleV2Result result =
        MerkleV2Verifier.verify(
            Source.of("tree", tree.getBytes(StandardCharsets.UTF_8)),
            Map.of("user", read(user)),
            n -> {});
    List<String> found = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (finding.where().source().equals("user")) {
        found.add(finding.code().id() + " " + finding.where().pointer());
      }
    }
    assertEquals(found.isEmpty(), result.users().get("user"));
    return found;
  }

  private static MerkleV2User read(User user) throws Exception {
    return MerkleV2User.read(Source.of("user", user.json().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void onceEach() throws Exception {
    User user = user("1", "2");
    Node one = user.leaves().get(0);
    Node two = user.leaves().get(1);
    assertEquals(List.of(), found(user, one, OTHER, two));
    assertEquals(List.of(), found(user, OTHER, two, one));
    assertEquals(List.of("MERKLE-V2-LEAF-MISSING /nodes/1"), found(user, one, OTHER));
    assertEquals(
        List.of("MERKLE-V2-LEAF-MISSING /nodes/0", "MERKLE-V2-LEAF-MISSING /nodes/1"),
        found(user, OTHER, ANOTHER));
    assertEquals(List.of("MERKLE-V2-LEAF-REPEATED /nodes/0"), found(user, one, OTHER, two, one));
    // The number of hits is right, and the original is content.
    assertEquals(
        List.of("MERKLE-V2-LEAF-REPEATED /nodes/0", "MERKLE-V2-LEAF-MISSING /nodes/1"),
        found(user, one, OTHER, one));
  }

  @Test
  void paddingIsNoLeaf() throws Exception {
    User user = user("1", "2");
    // Three leaves: the last one's padding has its hash.
    assertEquals(List.of(), found(user, OTHER, user.leaves().get(0), user.leaves().get(1)));
  }

  @Test
  void equalHalvesStandTwice() throws Exception {
    User user = user("3", "3");
    Node half = user.leaves().get(0);
    assertEquals(half, user.leaves().get(1));
    assertEquals(List.of(), found(user, half, OTHER, half, ANOTHER));
    assertEquals(List.of(), found(user, half, half, OTHER));
    assertEquals(List.of("MERKLE-V2-LEAF-MISSING /nodes/0"), found(user, half, OTHER, ANOTHER));
    assertEquals(List.of("MERKLE-V2-LEAF-REPEATED /nodes/0"), found(user, half, half, OTHER, half));
  }

  @Test
  void anEmptyLeafBesideItsTwinLooksLikePadding() throws Exception {
    User user = user("0", "0");
    Node empty = user.leaves().get(0);
    assertEquals(List.of(), found(user, OTHER, ANOTHER, empty, empty));
    assertEquals(List.of(), found(user, empty, empty, OTHER, ANOTHER));
    assertEquals(List.of("MERKLE-V2-LEAF-MISSING /nodes/0"), found(user, OTHER, empty, ANOTHER));
    User one = user("0", "5");
    assertEquals(List.of(), found(one, one.leaves().get(1), OTHER, one.leaves().get(0)));
  }

  /** The lines of the user's leaves, as they are shown. */
  private static List<Long> lines(User user, Node... leaves) throws Exception {
    List<String> file = SlowTree.file(SlowTree.root(List.of(leaves)));
    MerkleV2User read = read(user);
    MerkleV2Result result =
        MerkleV2Verifier.verify(
            Source.of("tree", String.join("\n", file).getBytes(StandardCharsets.UTF_8)),
            Map.of("user", read),
            n -> {});
    UserLeaves shown = MerkleV2Verifier.leaves(read, "user", result, true, true);
    assertEquals(result.root().orElseThrow().toString(), shown.tree().root());
    assertEquals(read.hash().toString(), shown.userHash());
    for (UserLeaves.Leaf leaf : shown.leaves()) {
      if (leaf.isFound()) {
        String line = file.get((int) leaf.line() - 1);
        assertTrue(line.contains(leaf.hash()), line);
      }
    }
    assertEquals(result.lines().get("user"), shown.leaves().stream().map(l -> l.line()).toList());
    return result.lines().get("user");
  }

  @Test
  void leavesAreShownOnTheirLines() throws Exception {
    User user = user("1", "2");
    Node one = user.leaves().get(0);
    Node two = user.leaves().get(1);
    // One root, two nodes, four leaves from right to left.
    assertEquals(List.of(7L, 5L), lines(user, one, OTHER, two, ANOTHER));
    assertEquals(List.of(6L, 0L), lines(user, OTHER, one, ANOTHER));
    User equal = user("3", "3");
    Node half = equal.leaves().get(0);
    assertEquals(List.of(5L, 7L), lines(equal, half, OTHER, half, ANOTHER));
    assertEquals(List.of(7L, 0L), lines(equal, half, OTHER, ANOTHER));
  }

  @Test
  void aNegativeHalfIsRefusedInTheFileAndInTheTree() throws Exception {
    User user = user("5", "-2");
    assertEquals(
        List.of("MERKLE-V2-NEGATIVE-AMOUNT /nodes/1/balances"),
        found(user, user.leaves().get(0), OTHER, user.leaves().get(1)));
    User debtor = user("1", "-2");
    assertEquals(
        List.of(
            "MERKLE-V2-NEGATIVE-AMOUNT /totalBalances",
            "MERKLE-V2-NEGATIVE-AMOUNT /nodes/1/balances"),
        MerkleV2Verifier.checkUser(read(debtor), "user").stream()
            .map(f -> f.code().id() + " " + f.where().pointer())
            .toList());
  }
}

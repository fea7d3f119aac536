package io.github.por4j.testkit.sumtree;

import io.github.por4j.core.report.Generation;
import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.Lie;
import io.github.por4j.testkit.RoundFiles;
import io.github.por4j.testkit.sumtree.SumTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dishonest rounds of the Merkle generations, complete by themselves. */
public final class MerkleLies {
  private static final String V1_TOTAL = "merkle-v1.total";
  private static final String V2_TOTAL = "merkle-v2.total";

  private MerkleLies() {}

  private static Lie v1(
      Lie.Kind kind, String says, RoundFiles files, Set<String> provokes, String... limits) {
    return new Lie(kind, Generation.MERKLE_V1, says, files, provokes, Set.of(limits));
  }

  private static Lie v2(
      Lie.Kind kind, String says, RoundFiles files, Set<String> provokes, String... limits) {
    return new Lie(kind, Generation.MERKLE_V2, says, files, provokes, Set.of(limits));
  }

  private static MerkleV1Round.User v1User(String nonce, long btc, long eth) {
    return new MerkleV1Round.User(nonce, new Balances(btc, eth, 0));
  }

  /** Those of Merkle V1. */
  public static List<Lie> v1() {
    MerkleV1Round honest = MerkleArbitraries.v1Example();
    MerkleV1Round fewer = new MerkleV1Round(honest.users().subList(0, 4));
    RoundFiles others = new MerkleV1Round(honest.users().subList(1, 5)).files();
    MerkleV1Round negative =
        new MerkleV1Round(List.of(v1User("c1", 9, 0), v1User("c2", 5, 0), v1User("c3", -8, 0)));
    return List.of(
        v1(
            Lie.Kind.DECOUPLED_LEAVES,
            "each user is shown other balances of his neighbour, and both files are given",
            decoupled(),
            Set.of("MERKLE-V1-CONTRADICTION")),
        v1(
            Lie.Kind.DECOUPLED_LEAVES,
            "each user is shown other balances of his neighbour",
            decoupled().without(MerkleV1Round.name(1)),
            Set.of(),
            "MERKLE-V1-SUM-UNBOUND",
            V1_TOTAL),
        v1(
            Lie.Kind.SHIFTED_COINS,
            "the root's amounts are cut at another digit",
            shifted(),
            Set.of(),
            "MERKLE-V1-TEXT-AMBIGUOUS",
            V1_TOTAL),
        v1(
            Lie.Kind.NEGATIVE_USER,
            "a user who does not exist lowers the sums",
            negative.files(),
            Set.of("MERKLE-V1-NEGATIVE-AMOUNT")),
        v1(
            Lie.Kind.OMITTED_USER,
            "a user who is in no sum is given no file",
            fewer.files(),
            Set.of(),
            V1_TOTAL),
        v1(
            Lie.Kind.TWO_ROOTS,
            "one user is given a file under another root",
            fewer.files().with(MerkleV1Round.name(3), others.bytes(MerkleV1Round.name(3))),
            Set.of(),
            "merkle-v1.root"));
  }

  /** Owners of 10 and of 7 under a root of 10: each sees a neighbour with what is left. */
  private static RoundFiles decoupled() {
    MerkleV1Round.User one = v1User("c1", 10, 0);
    MerkleV1Round.User two = v1User("c2", 7, 0);
    Node left = one.leaf();
    Node right = two.leaf();
    Balances root = new Balances(10, 0, 0);
    String hash = SumTree.sha256(left.hash() + right.hash() + root.joined() + 2);
    RoundFiles files = new MerkleV1Round(List.of(one, two)).files();
    RoundFiles told = files;
    for (int user = 0; user < 2; user++) {
      Map<String, Object> file = Json.object(Json.parse(files.bytes(MerkleV1Round.name(user))));
      List<Object> path = Json.list(file.get("path"));
      Json.object(path.get(0)).remove("nonce");
      Json.object(path.get(0)).put("balances", new Balances(user == 0 ? 0 : 3, 0, 0).document());
      Json.object(path.get(1)).put("balances", root.document());
      Json.object(path.get(1)).put("hash", hash);
      told = told.with(MerkleV1Round.name(user), Json.write(file));
    }
    return told;
  }

  private static final long COIN = 100_000_000;

  /** 12 and 3 of two coins are hashed as 1 and 23 are. */
  private static RoundFiles shifted() {
    MerkleV1Round.User one = v1User("c1", COIN, COIN);
    MerkleV1Round.User two = v1User("c2", 11 * COIN, 2 * COIN);
    RoundFiles files = new MerkleV1Round(List.of(one, two)).files();
    String name = MerkleV1Round.name(0);
    Map<String, Object> file = Json.object(Json.parse(files.bytes(name)));
    List<Object> path = Json.list(file.get("path"));
    Json.object(path.get(0)).remove("nonce");
    Json.object(path.get(0)).put("balances", new Balances(0, 22 * COIN, 0).document());
    Json.object(path.get(1)).put("balances", new Balances(COIN, 23 * COIN, 0).document());
    return RoundFiles.of(Map.of(name, Json.write(file)));
  }

  private static MerkleV2Round.User v2User(String nonce, Balances... parts) {
    return new MerkleV2Round.User(nonce, List.of(parts));
  }

  /** Those of Merkle V2. */
  public static List<Lie> v2() {
    MerkleV2Round honest = MerkleArbitraries.v2Example();
    List<Node> leaves = honest.leaves();
    List<Node> fewer = new ArrayList<>(leaves.subList(0, leaves.size() - 1));
    String last = MerkleV2Round.name(honest.users().size() - 1);
    List<Node> repeated = new ArrayList<>(leaves);
    repeated.add(leaves.get(0));
    List<Node> invented = new ArrayList<>(fewer);
    invented.add(Node.leaf("e".repeat(64), Balances.ZERO));
    List<Node> negative = new ArrayList<>(leaves);
    negative.add(Node.leaf("e".repeat(64), new Balances(-1, 0, 0)));
    return List.of(
        v2(
            Lie.Kind.OMITTED_USER,
            "a user whose leaf is not in the tree",
            honest.files(fewer),
            Set.of("MERKLE-V2-LEAF-MISSING")),
        v2(
            Lie.Kind.OMITTED_USER,
            "a leaf of nobody stands for a user who is given no file",
            honest.files(invented).without(last),
            Set.of(),
            "MERKLE-V2-FOREIGN-LEAVES",
            V2_TOTAL),
        v2(
            Lie.Kind.NEGATIVE_USER,
            "a user who does not exist lowers the sums",
            honest.files(negative),
            Set.of("MERKLE-V2-NEGATIVE-AMOUNT")),
        v2(
            Lie.Kind.SHARED_LEAF,
            "a leaf stands twice for a user who has one",
            honest.files(repeated),
            Set.of("MERKLE-V2-LEAF-REPEATED")),
        v2(
            Lie.Kind.DECOUPLED_LEAVES,
            "balances are moved between neighbours who have no files",
            moved(),
            Set.of(),
            "MERKLE-V2-SUM-UNBOUND",
            V2_TOTAL),
        v2(
            Lie.Kind.DECOUPLED_LEAVES,
            "balances are moved between neighbours",
            movedWithFiles(),
            Set.of("MERKLE-V2-LEAF-BALANCES")),
        v2(
            Lie.Kind.SHIFTED_COINS,
            "amounts of all nodes are cut at another digit",
            cut(),
            Set.of(),
            "MERKLE-V2-TEXT-AMBIGUOUS",
            V2_TOTAL));
  }

  private static MerkleV2Round pair() {
    return new MerkleV2Round(
        List.of(
            v2User("d1", new Balances(10 * COIN, 0, 0)),
            v2User("d2", new Balances(7 * COIN, 0, 0))));
  }

  private static RoundFiles movedWithFiles() {
    List<Node> leaves = pair().leaves();
    return pair()
        .files(
            List.of(
                Node.leaf(leaves.get(0).hash(), Balances.ZERO),
                Node.leaf(leaves.get(1).hash(), new Balances(17 * COIN, 0, 0))));
  }

  private static RoundFiles moved() {
    return movedWithFiles().matching(MerkleV2Round.TREE);
  }

  /** A leaf of 1 and 23 and one of nothing hash as leaves of 12 and 3 and of nothing. */
  private static RoundFiles cut() {
    MerkleV2Round round =
        new MerkleV2Round(
            List.of(
                v2User("d1", new Balances(12 * COIN, 3 * COIN, 0)),
                v2User("d2", new Balances(0, 0, 0))));
    List<Node> leaves = round.leaves();
    return round
        .files(
            List.of(
                Node.leaf(leaves.get(0).hash(), new Balances(COIN, 23 * COIN, 0)), leaves.get(1)))
        .matching(MerkleV2Round.TREE);
  }
}

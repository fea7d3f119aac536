package io.github.por4j.testkit.sumtree;

import io.github.por4j.testkit.Change;
import io.github.por4j.testkit.Field;
import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.Mutator;
import io.github.por4j.testkit.RoundFiles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes of files of the Merkle generations. */
public final class MerkleMutators {
  private static final String V1 = ".*merkle_proof_file\\.json";
  private static final String USER = ".*user_info_file\\.json";
  private static final String TREE = MerkleV2Round.TREE;
  private static final String MALFORMED = "INPUT-MALFORMED";
  private static final BigInteger RIGHT = BigInteger.TWO;
  private static final BigInteger PADDING = BigInteger.valueOf(4);

  private MerkleMutators() {}

  private static Mutator v1(String pointer, Change change, String... codes) {
    return Mutator.of(new Field(V1, pointer), change, codes);
  }

  private static Mutator user(String pointer, Change change, String... codes) {
    return Mutator.of(new Field(USER, pointer), change, codes);
  }

  /** Those of Merkle V1 proof files, for rounds of five users and more. */
  public static List<Mutator> v1() {
    return List.of(
        v1("/self/balances/*", Change.oneBit(), "MERKLE-V1-LEAF-HASH"),
        v1("/self/hash", Change.oneBit(), "MERKLE-V1-LEAF-HASH"),
        v1("/self/nonce", Change.set("c0"), "MERKLE-V1-LEAF-HASH"),
        v1("/path/0/nonce", Change.set("c0"), "MERKLE-V1-SIBLING-LEAF-HASH"),
        v1("/path", Change.to("the root alone", MerkleMutators::last), "MERKLE-V1-PATH-LENGTH"),
        v1("/self/type", Change.set(BigInteger.valueOf(3)), "MERKLE-V1-NODE-TYPE"),
        v1("/path/*/type", Change.set(BigInteger.valueOf(9)), "MERKLE-V1-NODE-TYPE"),
        Mutator.ofDocument(V1, "on one side", MerkleMutators::oneSide, "MERKLE-V1-SAME-SIDE"),
        v1("/self/height", Change.plus(BigInteger.ONE), "MERKLE-V1-HEIGHT"),
        v1("/path/*/height", Change.plus(BigInteger.ONE), "MERKLE-V1-HEIGHT"),
        v1("/path/*", Change.drop(), "MERKLE-V1-HEIGHT", "MERKLE-V1-PATH-LENGTH"),
        v1("/path/*", Change.duplicate(), "MERKLE-V1-HEIGHT"),
        v1("/path/*", Change.swap(), "MERKLE-V1-HEIGHT"),
        v1("/path/1/balances/BTC", Change.set("-1"), "MERKLE-V1-NEGATIVE-AMOUNT"),
        v1("/self/balances/BTC", Change.set("-1"), "MERKLE-V1-NEGATIVE-AMOUNT"),
        v1("/path/1/type", Change.to("padding", MerkleMutators::padding), "MERKLE-V1-PADDING"),
        v1("/path/1/balances/*", Change.set("3"), "MERKLE-V1-ROOT-BALANCES", "MERKLE-V1-PADDING"),
        v1("/path/3/balances/*", Change.set("3"), "MERKLE-V1-ROOT-BALANCES"),
        v1("/path/1/hash", Change.oneBit(), "MERKLE-V1-ROOT-HASH", "MERKLE-V1-PADDING"),
        v1("/path/3/hash", Change.oneBit(), "MERKLE-V1-ROOT-HASH"),
        v1("/self", Change.unknownKey(), "MERKLE-V1-KEY-IGNORED"),
        v1("/self/hash", Change.capitals(), MALFORMED),
        v1("/self/balances/*", Change.nonCanonical(), MALFORMED),
        v1("/**", Change.otherType(), MALFORMED, "MERKLE-V1-KEY-IGNORED"),
        v1("/self/balances/*", Change.duplicate(), MALFORMED),
        v1("/self/balances/*", Change.drop(), MALFORMED));
  }

  private static Object last(Object path) {
    List<Object> nodes = Json.list(path);
    return new ArrayList<>(nodes.subList(nodes.size() - 1, nodes.size()));
  }

  private static Object padding(Object type) {
    return type.equals(RIGHT) ? PADDING : null;
  }

  private static boolean oneSide(Map<String, Object> file) {
    Map<String, Object> neighbour = Json.object(Json.list(file.get("path")).get(0));
    Json.object(file.get("self")).put("type", neighbour.get("type"));
    return !neighbour.get("type").equals(PADDING);
  }

  /** Those of Merkle V2 tree and user files. */
  public static List<Mutator> v2() {
    List<Mutator> all = new ArrayList<>(users());
    all.addAll(tree());
    return all;
  }

  private static List<Mutator> users() {
    return List.of(
        user("/hash", Change.oneBit(), "MERKLE-V2-USER-HASH"),
        user("/nonce", Change.set("c0"), "MERKLE-V2-USER-HASH"),
        user("/totalBalances/*", Change.oneBit(), "MERKLE-V2-USER-TOTAL"),
        user("/nodes/*/hash", Change.oneBit(), "MERKLE-V2-USER-LEAF-HASH"),
        user("/nodes/*/balances/*", Change.oneBit(), "MERKLE-V2-USER-LEAF-HASH"),
        user("/nodes/*/hash", Change.oneBit(), "MERKLE-V2-LEAF-MISSING"),
        user("/nodes/*", Change.duplicate(), "MERKLE-V2-USER-TOTAL", "MERKLE-V2-LEAF-MISSING"),
        user("/nodes", Change.empty(), "MERKLE-V2-USER-NO-LEAVES"),
        user("/nodes/*/balances/BTC", Change.set("-1"), "MERKLE-V2-NEGATIVE-AMOUNT"),
        user("/totalBalances", Change.unknownKey(), "MERKLE-V2-KEY-IGNORED"),
        user("/hash", Change.truncate(), MALFORMED),
        user("/totalBalances/*", Change.nonCanonical(), MALFORMED),
        user("/*", Change.drop(), MALFORMED),
        Mutator.of(
            USER,
            "given twice",
            (files, r) -> {
              String name = files.matching(USER).names().get(0);
              return Optional.of(files.with("z/" + name, files.bytes(name)));
            },
            "MERKLE-V2-USER-REPEATED"),
        Mutator.of(TREE, "not given", (f, r) -> Optional.of(f.without(TREE)), "MERKLE-V2-NO-TREE"),
        Mutator.of(
            USER + " and tree",
            "a leaf of neither of two trees",
            (files, random) ->
                user("/nodes/*/hash", Change.oneBit(), MALFORMED)
                    .edit()
                    .apply(files.with("z/" + TREE, files.text(TREE)), random),
            "MERKLE-V2-NO-TREE-REACHED"));
  }

  private static Mutator lines(
      String change, UnaryOperator<List<String>> edit, String... provokes) {
    return Mutator.of(
        TREE,
        change,
        (files, random) -> {
          List<String> lines = new ArrayList<>(files.text(TREE).lines().toList());
          return Optional.of(files.with(TREE, String.join("\n", edit.apply(lines)) + "\n"));
        },
        provokes);
  }

  /** One piece of a line counted from the end: 0 the hash, 1 the level, 2 the balances. */
  private static Mutator piece(
      String change, int fromEnd, int piece, UnaryOperator<String> edit, String... provokes) {
    return lines(
        change,
        lines -> {
          int at = fromEnd < 0 ? 0 : lines.size() - 1 - fromEnd;
          String[] pieces = lines.get(at).split(",", 3);
          pieces[piece] = edit.apply(pieces[piece]);
          lines.set(at, String.join(",", pieces));
          return lines;
        },
        provokes);
  }

  private static String otherBtc(String balances, String btc) {
    return balances.replaceFirst("\"BTC\":\"[^\"]*\"", "\"BTC\":\"" + btc + "\"");
  }

  private static String otherDigit(String hash) {
    return (hash.charAt(0) == '0' ? '1' : '0') + hash.substring(1);
  }

  private static List<Mutator> tree() {
    return List.of(
        piece("another hash of a leaf", 0, 0, MerkleMutators::otherDigit, "MERKLE-V2-NODE-HASH"),
        piece("another hash of a leaf", 0, 0, MerkleMutators::otherDigit, "MERKLE-V2-LEAF-MISSING"),
        piece("another hash of the root", -1, 0, MerkleMutators::otherDigit, "MERKLE-V2-NODE-HASH"),
        piece("another amount of a leaf", 0, 2, b -> otherBtc(b, "3"), "MERKLE-V2-NODE-SUM"),
        piece("another amount of a leaf", 0, 2, b -> otherBtc(b, "3"), "MERKLE-V2-LEAF-TOTAL"),
        piece("another amount of a leaf", 0, 2, b -> otherBtc(b, "3"), "MERKLE-V2-LEAF-BALANCES"),
        piece(
            "a negative amount of a leaf",
            0,
            2,
            b -> otherBtc(b, "-1"),
            "MERKLE-V2-NEGATIVE-AMOUNT"),
        piece("another level of a leaf", 0, 1, level -> "2", "MERKLE-V2-LEVEL"),
        piece("a root that is a leaf", -1, 1, level -> "1", "MERKLE-V2-ROOT-LEVEL"),
        piece("a hash in capitals", 0, 0, h -> "A" + h.substring(1), MALFORMED),
        piece("an amount in a second encoding", 0, 2, b -> otherBtc(b, "01"), MALFORMED),
        lines("without its last line", l -> l.subList(0, l.size() - 1), "MERKLE-V2-TREE-LENGTH"),
        lines("without its root", l -> l.subList(1, l.size()), "MERKLE-V2-LEVEL"),
        lines(
            "with its last line twice",
            lines -> {
              lines.add(lines.get(lines.size() - 1));
              return lines;
            },
            "MERKLE-V2-TREE-LENGTH"),
        lines("two siblings of one hash", MerkleMutators::twins, "MERKLE-V2-PADDING"));
  }

  /** The last line is the first leaf, the one before its neighbour. */
  private static List<String> twins(List<String> lines) {
    int last = lines.size() - 1;
    List<String> pieces = Arrays.asList(lines.get(last - 1).split(",", 3));
    pieces.set(0, lines.get(last).substring(0, 64));
    lines.set(last - 1, String.join(",", pieces));
    return lines;
  }

  /** A user of another round, in place of one of this. */
  public static Mutator foreignUser(RoundFiles other) {
    return Mutator.of(
        USER,
        "of another round",
        (files, random) -> {
          String name = files.matching(USER).names().get(0);
          return Optional.of(files.with(name, other.bytes(name)));
        },
        "MERKLE-V2-LEAF-MISSING");
  }
}

package io.github.por4j.testkit.inclusion;

import io.github.por4j.testkit.Change;
import io.github.por4j.testkit.Field;
import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.Mutator;
import io.github.por4j.testkit.RoundFiles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Changes of zk-STARK V2 user files. */
public final class V2Mutators {
  /** Paths of user files. */
  public static final String FILES = ".*inclusion_proof\\.json";

  private static final String MALFORMED = "INPUT-MALFORMED";
  private static final String ROOT = "V2-ROOT-MISMATCH";
  private static final String[] AMOUNT_CODES = {
    ROOT, "V2-AMOUNT-RANGE", "V2-NEGATIVE-NET", "V2-NET-RANGE"
  };
  private static final String LARGEST_WORD = "18446744073709551615";
  private static final BigInteger AMOUNT_BOUND = BigInteger.TWO.pow(62);

  private V2Mutators() {}

  /** Every one that needs nothing but the round. */
  public static List<Mutator> all() {
    List<Mutator> all = new ArrayList<>(account());
    all.addAll(path());
    all.addAll(encoding());
    all.addAll(files());
    return all;
  }

  private static Mutator of(String pointer, Change change, String... codes) {
    return Mutator.of(new Field(FILES, pointer), change, codes);
  }

  private static List<Mutator> account() {
    return List.of(
        of("/account/id", Change.oneBit(), ROOT),
        of("/account/equity/*", Change.oneBit(), AMOUNT_CODES),
        of("/account/debt/*", Change.oneBit(), AMOUNT_CODES),
        of("/account/equity/*", Change.plus(AMOUNT_BOUND), "V2-AMOUNT-RANGE"),
        of("/account/debt/*", Change.plus(AMOUNT_BOUND), "V2-AMOUNT-RANGE"),
        of("/account", amounts("equity sum wraps", LARGEST_WORD, "0"), "V2-SUM-RANGE"),
        of("/account", amounts("debt sum wraps", "0", LARGEST_WORD), "V2-SUM-RANGE"),
        of("/account", amounts("owes more than it owns", "1", "2"), "V2-NEGATIVE-NET"),
        of("/account", amounts("net value of 2^62", AMOUNT_BOUND + "", "0"), "V2-NET-RANGE"),
        of("/account/equity", Change.truncate(), "V2-TOKEN-COUNT"),
        of("/account/equity", Change.extend(), "V2-TOKEN-COUNT"),
        of("/account/debt", Change.truncate(), "V2-TOKEN-COUNT"),
        of("/account/debt", Change.extend(), "V2-TOKEN-COUNT"));
  }

  /** Every equity and every debt becomes one amount. */
  private static Change amounts(String says, String equity, String debt) {
    return Change.to(
        says,
        value -> {
          Map<String, Object> account = Json.object(value);
          Json.list(account.get("equity")).replaceAll(old -> equity);
          Json.list(account.get("debt")).replaceAll(old -> debt);
          return account;
        });
  }

  private static List<Mutator> path() {
    return List.of(
        of("/index", Change.plus(BigInteger.TWO.pow(43)), "V2-INDEX-RANGE"),
        of("/index", Change.to("the neighbour's", V2Mutators::neighbour), ROOT),
        of("/sum_tree_siblings/*", Change.oneBit(), ROOT, MALFORMED),
        of("/sum_tree_siblings/*", Change.swap(), ROOT),
        of("/sum_tree_siblings/*", Change.drop(), "V2-PATH-BINARY-LENGTH"),
        of("/sum_tree_siblings/*", Change.duplicate(), "V2-PATH-BINARY-LENGTH"),
        of("/sum_tree_siblings", Change.empty(), "V2-PATH-BINARY-LENGTH"),
        of("/recursive_tree_siblings/*", Change.drop(), "V2-PATH-LAYER-COUNT"),
        of("/recursive_tree_siblings/*", Change.duplicate(), "V2-PATH-LAYER-COUNT"),
        of("/recursive_tree_siblings/*/left_hashes", Change.truncate(), "V2-PATH-LAYER-WIDTH"),
        of("/recursive_tree_siblings/*/right_hashes", Change.truncate(), "V2-PATH-LAYER-WIDTH"),
        of("/recursive_tree_siblings/*/right_hashes", Change.extend(), "V2-PATH-LAYER-WIDTH"),
        of("/recursive_tree_siblings/*/left_hashes/*", Change.oneBit(), ROOT, MALFORMED),
        of("/recursive_tree_siblings/*/right_hashes/*", Change.oneBit(), ROOT, MALFORMED),
        of("/recursive_tree_siblings/*/right_hashes/*", Change.swap(), ROOT),
        of(
            "/recursive_tree_siblings/*",
            Change.to("a place further left or right", V2Mutators::shifted),
            "V2-PATH-LAYER-POSITION"));
  }

  private static Object neighbour(Object index) {
    return ((BigInteger) index).flipBit(0);
  }

  /** The last hash on the left goes to the right, or the first on the right to the left. */
  private static Object shifted(Object layer) {
    List<Object> left = Json.list(Json.object(layer).get("left_hashes"));
    List<Object> right = Json.list(Json.object(layer).get("right_hashes"));
    if (left.isEmpty()) {
      left.add(right.remove(0));
    } else {
      right.add(0, left.remove(left.size() - 1));
    }
    return layer;
  }

  private static List<Mutator> encoding() {
    return List.of(
        of("/account/id", Change.capitals(), MALFORMED),
        of("/account/id", Change.truncate(), MALFORMED),
        of("/account/equity/*", Change.nonCanonical(), MALFORMED),
        of("/account/debt/*", Change.nonCanonical(), MALFORMED),
        of("/index", Change.nonCanonical(), MALFORMED),
        of("/sum_tree_siblings/*", Change.capitals(), MALFORMED),
        of("/sum_tree_siblings/*", Change.truncate(), MALFORMED),
        of("/sum_tree_siblings/*", elementOfTheOrder(), MALFORMED),
        of("/**", Change.otherType(), MALFORMED),
        of("/account/*", Change.drop(), MALFORMED),
        of("/*", Change.drop(), MALFORMED),
        of("/*", Change.duplicate(), MALFORMED),
        of("/account", Change.unknownKey(), MALFORMED));
  }

  /** The first element of a hash becomes p, another name of 0. */
  private static Change elementOfTheOrder() {
    return Change.to(
        "an element that is the field's order",
        value -> "01000000ffffffff" + value.toString().substring(16));
  }

  private static List<Mutator> files() {
    return List.of(
        Mutator.of(FILES, "given twice", (files, random) -> copy(files, 0), "V2-REPEATED-FILE"),
        Mutator.of(
            FILES, "given twice with another split", (f, r) -> copy(f, 1), "V2-OTHER-SPLIT"));
  }

  /** The first file that allows it once more, with so much moved from one token to the next. */
  private static Optional<RoundFiles> copy(RoundFiles files, long moved) {
    for (String name : files.matching(FILES).names()) {
      Map<String, Object> file = Json.object(Json.parse(files.bytes(name)));
      List<Object> equity = Json.list(Json.object(file.get("account")).get("equity"));
      int from = equity.indexOf("0") == 0 ? -1 : 0;
      if (moved == 0 || equity.size() > 1 && from == 0) {
        if (moved != 0) {
          BigInteger difference = BigInteger.valueOf(moved);
          equity.set(0, new BigInteger(equity.get(0).toString()).subtract(difference).toString());
          equity.set(1, new BigInteger(equity.get(1).toString()).add(difference).toString());
        }
        return Optional.of(files.with("z_" + name, Json.write(file)));
      }
    }
    return Optional.empty();
  }

  /** Parts of another honest round, of the same users, in place of the round's own. */
  public static List<Mutator> withPartsOf(RoundFiles other) {
    return List.of(
        of("/sum_tree_siblings", Change.fromOther(other), ROOT),
        of("/recursive_tree_siblings", Change.fromOther(other), ROOT),
        of("/account", Change.fromOther(other), ROOT),
        Mutator.of(
            FILES,
            "a whole file of another round",
            (files, random) -> foreign(files, other, random),
            ROOT));
  }

  private static Optional<RoundFiles> foreign(RoundFiles files, RoundFiles other, Random random) {
    List<String> names = other.matching(FILES).names();
    String name = names.get(random.nextInt(names.size()));
    return Optional.of(files.with(name, other.bytes(name)));
  }
}

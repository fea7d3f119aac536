package io.github.por4j.testkit.inclusion;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.testkit.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/** All nodes of a zk-STARK V2 tree: batch trees below recursive layers. */
public final class V2Tree {
  private static final BigInteger ORDER = new BigInteger(Long.toUnsignedString(Goldilocks.ORDER));
  private static final int ID_ELEMENTS = 5;
  private static final int ID_DIGITS_PER_ELEMENT = 14;

  private final RoundShape shape;
  private final List<Account> accounts;

  /** Hashes of each level, the leaves first, the root last. */
  private final List<List<HashOut>> levels = new ArrayList<>();

  V2Tree(RoundShape shape, List<Account> accounts, HashOut emptyBatch) {
    this.shape = shape;
    this.accounts = accounts;
    HashOut emptyLeaf = leaf(V2Round.empty(shape.tokenCount()));
    List<HashOut> nodes = new ArrayList<>();
    accounts.forEach(account -> nodes.add(leaf(account)));
    fill(nodes, emptyLeaf, shape.batchSize());
    levels.add(nodes);
    for (int level = 0; level < shape.binaryLevels() + shape.levels(); level++) {
      List<HashOut> parents = parents(levels.get(level), width(level));
      if (level == shape.binaryLevels() - 1) {
        fill(parents, emptyBatch, (int) (shape.capacity() / shape.batchSize()));
      }
      levels.add(parents);
    }
  }

  /** Node of a batch of empty accounts. */
  static HashOut emptyBatch(RoundShape shape) {
    HashOut node = leaf(V2Round.empty(shape.tokenCount()));
    for (int i = 0; i < shape.binaryLevels(); i++) {
      node = Poseidon.twoToOne(node, node);
    }
    return node;
  }

  private static void fill(List<HashOut> nodes, HashOut with, int multiple) {
    while (nodes.size() % multiple != 0) {
      nodes.add(with);
    }
  }

  /** Children of a node above level {@code level}. */
  private int width(int level) {
    return level < shape.binaryLevels() ? 2 : shape.branching();
  }

  private static List<HashOut> parents(List<HashOut> children, int width) {
    List<HashOut> parents = new ArrayList<>();
    for (int from = 0; from < children.size(); from += width) {
      long[] elements = new long[width * HashOut.ELEMENTS];
      for (int i = 0; i < width; i++) {
        children.get(from + i).copyTo(elements, i * HashOut.ELEMENTS);
      }
      parents.add(Poseidon.hashNoPad(elements));
    }
    return parents;
  }

  /**
   * Hash of the id's digits, the equity sum and the debt sum, both modulo p (account.rs get_hash).
   */
  private static HashOut leaf(Account account) {
    long[] elements = new long[ID_ELEMENTS + 2];
    String id = account.id().hex();
    for (int i = 0; i < ID_ELEMENTS; i++) {
      int from = i * ID_DIGITS_PER_ELEMENT;
      int to = Math.min(from + ID_DIGITS_PER_ELEMENT, AccountId.DIGITS);
      elements[i] = Long.parseLong(id.substring(from, to), 16);
    }
    elements[ID_ELEMENTS] = account.equitySum().mod(ORDER).longValue();
    elements[ID_ELEMENTS + 1] = account.debtSum().mod(ORDER).longValue();
    return Poseidon.hashNoPad(elements);
  }

  /** The root. */
  public HashOut root() {
    return levels.get(levels.size() - 1).get(0);
  }

  /** The user file of an account. */
  public byte[] file(int index) {
    return Json.write(document(accounts.get(index), index));
  }

  /** A file with the path of an index and an account that need not stand there. */
  Map<String, Object> document(Account account, int index) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("account", account(account));
    file.put("index", BigInteger.valueOf(index));
    List<Object> binary = new ArrayList<>();
    List<Object> layers = new ArrayList<>();
    int position = index;
    for (int level = 0; level + 1 < levels.size(); level++) {
      int width = width(level);
      int digit = position % width;
      List<HashOut> siblings =
          levels.get(level).subList(position - digit, position - digit + width);
      if (level < shape.binaryLevels()) {
        binary.add(siblings.get(1 - digit).toHex());
      } else {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("left_hashes", hexadecimal(siblings.subList(0, digit)));
        layer.put("right_hashes", hexadecimal(siblings.subList(digit + 1, width)));
        layers.add(layer);
      }
      position /= width;
    }
    file.put("sum_tree_siblings", binary);
    file.put("recursive_tree_siblings", layers);
    return file;
  }

  private static List<Object> hexadecimal(List<HashOut> hashes) {
    return new ArrayList<>(hashes.stream().map(HashOut::toHex).toList());
  }

  private static Map<String, Object> account(Account account) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", account.id().hex());
    fields.put("equity", amounts(account.equityCount(), account::equity));
    fields.put("debt", amounts(account.debtCount(), account::debt));
    return fields;
  }

  private static List<Object> amounts(int count, IntToLongFunction amount) {
    List<Object> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(Long.toUnsignedString(amount.applyAsLong(i)));
    }
    return texts;
  }
}

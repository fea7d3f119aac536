package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.account.AccountRules;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.UserPath;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Checks that an account is a leaf of a round's tree, at the place its index says. May be used from
 * many threads.
 */
public final class InclusionVerifier {
  /** An id is hashed as four numbers of 14 hexadecimal digits and one of 8 (account.rs). */
  private static final int ID_ELEMENTS = 5;

  private static final int ID_DIGITS_PER_ELEMENT = 14;

  /** The id, the equity sum, the debt sum (account.rs get_hash). */
  static final int LEAF_ELEMENTS = ID_ELEMENTS + 2;

  private final RoundShape shape;
  private final HashOut root;

  /** Scratch that no thread uses now, so that a file allocates none; null if it is taken. */
  private final AtomicReference<Scratch> spare = new AtomicReference<>();

  /**
   * Checks proofs against one round.
   *
   * @param shape of the round's tree
   * @param root of the round's tree
   */
  public InclusionVerifier(RoundShape shape, HashOut root) {
    this.shape = Objects.requireNonNull(shape);
    this.root = Objects.requireNonNull(root);
  }

  /** The root that proofs are checked against. */
  public HashOut root() {
    return root;
  }

  /** The shape that proofs are checked against. */
  public RoundShape shape() {
    return shape;
  }

  /**
   * Every check of one proof: none failed if the list is empty.
   *
   * @param name of the input, for the findings
   */
  public List<Finding> verify(UserInclusionProof proof, String name) {
    List<Finding> findings = checkForm(proof, name);
    return findings.isEmpty() ? checkRoot(rootOf(proof, Trace.NONE), name) : findings;
  }

  /** Every check but that of the root: only a path that passes them may be hashed. */
  List<Finding> checkForm(UserInclusionProof proof, String name) {
    Location file = Location.of(name);
    List<Finding> findings =
        new ArrayList<>(
            AccountRules.check(proof.account(), shape.tokenCount(), file.at("/account")));
    checkShape(proof, file, findings);
    return findings;
  }

  /**
   * Soundness V2-1: hash_no_pad(h) = hash_no_pad(h, 0) for a hash h and the zero hash, and neither
   * leaves nor nodes say what they are, so that a path of another shape can lead from a leaf that
   * no sum contains to the root.
   */
  private void checkShape(UserInclusionProof proof, Location file, List<Finding> findings) {
    boolean indexInRange = Long.compareUnsigned(proof.index(), shape.capacity()) < 0;
    if (!indexInRange) {
      findings.add(
          new Finding(
              InclusionCode.INDEX_RANGE,
              file.at("/index"),
              "the tree has no leaf of this index",
              "below " + shape.capacity(),
              Long.toUnsignedString(proof.index())));
    }
    if (proof.binarySiblings().size() != shape.binaryLevels()) {
      findings.add(
          count(
              InclusionCode.BINARY_LENGTH,
              file.at("/sum_tree_siblings"),
              "the path through the batch tree has another length",
              shape.binaryLevels(),
              proof.binarySiblings().size()));
    }
    if (proof.layers().size() != shape.levels()) {
      findings.add(
          count(
              InclusionCode.LAYER_COUNT,
              file.at("/recursive_tree_siblings"),
              "the path has another number of recursive layers",
              shape.levels(),
              proof.layers().size()));
      return;
    }
    for (int i = 0; i < shape.levels(); i++) {
      UserInclusionProof.Layer layer = proof.layers().get(i);
      Location where = file.at("/recursive_tree_siblings/" + i);
      int siblings = layer.left().size() + layer.right().size();
      if (siblings != shape.branching() - 1) {
        findings.add(
            count(
                InclusionCode.LAYER_WIDTH,
                where,
                "the layer has another number of siblings",
                shape.branching() - 1,
                siblings));
      } else if (indexInRange && layer.left().size() != shape.digit(proof.index(), i)) {
        findings.add(
            count(
                InclusionCode.LAYER_POSITION,
                where.at(where.pointer() + "/left_hashes"),
                "the position in the layer is not the one that the index says",
                shape.digit(proof.index(), i),
                layer.left().size()));
      }
    }
  }

  private static Finding count(
      InclusionCode code, Location where, String message, int expected, int actual) {
    return new Finding(code, where, message, Integer.toString(expected), Integer.toString(actual));
  }

  /**
   * The way of a proof to the root, for showing; without steps where its shape is not the round's.
   *
   * @param accepted what other checks made of the file
   */
  public UserPath path(UserInclusionProof proof, String name, boolean accepted) {
    List<UserPath.Step> steps = new ArrayList<>();
    if (checkForm(proof, name).isEmpty()) {
      rootOf(
          proof,
          (layer, node, siblings, position) ->
              steps.add(
                  new UserPath.Step(part(layer), HashOut.of(node, 0).toHex(), siblings, position)));
    }
    return new UserPath(
        Location.of(name), proof.account().id().hex(), steps, root.toHex(), accepted);
  }

  private String part(int layer) {
    return switch (layer) {
      case Trace.LEAF -> "leaf: account id, sums of equity and debt";
      case Trace.BATCH -> "batch tree";
      default -> "recursive layer " + layer + " of " + shape.levels();
    };
  }

  /** Is told every hash of a way, from the leaf up. */
  @FunctionalInterface
  private interface Trace {
    int LEAF = -1;
    int BATCH = 0;

    Trace NONE = (layer, node, siblings, position) -> {};

    /** Layers count from 1; {@code node} is overwritten by the next step. */
    void step(int layer, long[] node, int siblings, int position);
  }

  /** None if this is the round's root. */
  List<Finding> checkRoot(HashOut reached, String name) {
    if (reached.equals(root)) {
      return List.of();
    }
    return List.of(
        new Finding(
            InclusionCode.ROOT,
            Location.of(name),
            "the path from this account does not lead to the round's root",
            root.toHex(),
            reached.toHex()));
  }

  /** The root that the path leads to; its shape is right. */
  private HashOut rootOf(UserInclusionProof proof, Trace trace) {
    Scratch scratch = spare.getAndSet(null);
    if (scratch == null) {
      scratch = new Scratch(shape);
    }
    HashOut reached = rootOf(proof, trace, scratch);
    spare.set(scratch);
    return reached;
  }

  private static HashOut rootOf(UserInclusionProof proof, Trace trace, Scratch scratch) {
    Poseidon poseidon = scratch.poseidon();
    long[] input = scratch.input();
    long[] node = scratch.node();
    leaf(proof.account(), input, 0);
    poseidon.hash(input, 0, LEAF_ELEMENTS, node, 0);
    trace.step(Trace.LEAF, node, 0, 0);
    HashList siblings = HashList.copyOf(proof.binarySiblings());
    long position = proof.index();
    for (int level = 0; level < siblings.size(); level++) {
      int side = (int) (position & 1);
      System.arraycopy(node, 0, input, side * HashOut.ELEMENTS, HashOut.ELEMENTS);
      siblings.copyTo(level, input, (1 - side) * HashOut.ELEMENTS);
      poseidon.hash(input, 0, 2 * HashOut.ELEMENTS, node, 0);
      trace.step(Trace.BATCH, node, 1, side);
      position >>>= 1;
    }
    int number = 0;
    for (UserInclusionProof.Layer layer : proof.layers()) {
      int others = layer.left().size() + layer.right().size();
      children(layer, node, 0, input, 0);
      poseidon.hash(input, 0, HashOut.ELEMENTS * (others + 1), node, 0);
      number++;
      trace.step(number, node, others, layer.left().size());
    }
    return HashOut.of(node, 0);
  }

  /**
   * Memory for one path at a time.
   *
   * @param input of one hash: a leaf, a pair or the children of a recursive node
   * @param node the last hash
   */
  private record Scratch(Poseidon poseidon, long[] input, long[] node) {
    Scratch(RoundShape shape) {
      this(
          new Poseidon(),
          new long[Math.max(2, shape.branching()) * HashOut.ELEMENTS],
          new long[HashOut.ELEMENTS]);
    }
  }

  /** Writes the children of a recursive node in order: those before the own one, it, the others. */
  static void children(
      UserInclusionProof.Layer layer, long[] own, int ownOffset, long[] target, int offset) {
    HashList left = HashList.copyOf(layer.left());
    int at = offset + HashOut.ELEMENTS * left.size();
    left.copyTo(target, offset);
    System.arraycopy(own, ownOffset, target, at, HashOut.ELEMENTS);
    HashList.copyOf(layer.right()).copyTo(target, at + HashOut.ELEMENTS);
  }

  /** Writes what the leaf is the hash of: the id, the equity sum, the debt sum. */
  static void leaf(Account account, long[] target, int offset) {
    AccountId id = account.id();
    for (int i = 0; i < ID_ELEMENTS; i++) {
      int from = i * ID_DIGITS_PER_ELEMENT;
      target[offset + i] =
          id.digits(from, Math.min(from + ID_DIGITS_PER_ELEMENT, AccountId.DIGITS));
    }
    target[offset + ID_ELEMENTS] = element(account.equitySumWord());
    target[offset + ID_ELEMENTS + 1] = element(account.debtSumWord());
  }

  private static long element(long sum) {
    if (!Goldilocks.isCanonical(sum)) {
      throw new IllegalStateException("sums are checked before they are hashed");
    }
    return sum;
  }
}

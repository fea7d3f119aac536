package io.github.por4j.merkle.sumtree;

import static io.github.por4j.merkle.sumtree.MerkleV1Proof.LEFT;
import static io.github.por4j.merkle.sumtree.MerkleV1Proof.PADDING;
import static io.github.por4j.merkle.sumtree.MerkleV1Proof.RIGHT;
import static io.github.por4j.merkle.sumtree.MerkleV1Proof.ROOT;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.UserPath;
import io.github.por4j.merkle.sumtree.MerkleV1Proof.Leaf;
import io.github.por4j.merkle.sumtree.MerkleV1Proof.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a proof file of the Merkle tree V1, OKX's rounds of November 2022 to March 2023. */
public final class MerkleV1Verifier {
  private final MerkleV1Proof proof;
  private final Location file;
  private final Sha256 sha256 = new Sha256();
  private final List<Finding> findings = new ArrayList<>();

  private MerkleV1Verifier(MerkleV1Proof proof, String name) {
    this.proof = proof;
    this.file = Location.of(name);
  }

  /**
   * Every check of one proof. The findings always name the limits of the format; the proof holds if
   * none is INVALID.
   *
   * @param name of the input, for the findings
   */
  public static List<Finding> verify(MerkleV1Proof proof, String name) {
    MerkleV1Verifier verifier = new MerkleV1Verifier(proof, name);
    verifier.checkLeaves();
    verifier.checkShape();
    verifier.checkAmounts();
    if (verifier.findings.isEmpty()) {
      verifier.checkRoot();
    }
    verifier.nameLimits();
    return List.copyOf(verifier.findings);
  }

  /**
   * The way of a proof to the root, for showing; without steps where its shape is not one of the
   * format.
   *
   * @param accepted what other checks made of the file
   */
  public static UserPath path(MerkleV1Proof proof, String name, boolean accepted) {
    MerkleV1Verifier verifier = new MerkleV1Verifier(proof, name);
    verifier.checkShape();
    List<UserPath.Step> steps = verifier.findings.isEmpty() ? verifier.steps() : List.of();
    return new UserPath(
        verifier.file,
        proof.own().hash().toString(),
        steps,
        proof.root().hash().toString(),
        accepted);
  }

  private List<UserPath.Step> steps() {
    List<UserPath.Step> steps = new ArrayList<>();
    List<Shown> nodes = ownNodes();
    steps.add(UserPath.Step.leaf("leaf: nonce and balances", nodes.get(0).hash().toString()));
    for (int i = 1; i < nodes.size(); i++) {
      int position = proof.path().get(i - 1).type() == LEFT ? 1 : 0;
      steps.add(new UserPath.Step("tree", nodes.get(i).hash().toString(), 1, position));
    }
    return steps;
  }

  /** A node of the tree and its balances. */
  record Shown(TreeHash hash, CoinBalances balances) {}

  /** Every node that a proof shows or leads over, but padding, which has its neighbour's hash. */
  static List<Shown> nodes(MerkleV1Proof proof) {
    List<Shown> nodes = new MerkleV1Verifier(proof, "").ownNodes();
    for (Node sibling : proof.path().subList(0, proof.path().size() - 1)) {
      if (sibling.type() != PADDING) {
        nodes.add(new Shown(sibling.hash(), sibling.balances()));
      }
    }
    return nodes;
  }

  /** From the own leaf to the root, as they are recomputed; ends where a sum is out of range. */
  private List<Shown> ownNodes() {
    Leaf own = proof.own();
    TreeHash node = sha256.start().ascii(own.nonce()).json(own.balances()).finish();
    CoinBalances sum = own.balances();
    List<Shown> nodes = new ArrayList<>(List.of(new Shown(node, sum)));
    for (Node sibling : proof.path().subList(0, proof.path().size() - 1)) {
      Optional<CoinBalances> next = sum.plus(sibling.balances());
      if (next.isEmpty()) {
        return nodes;
      }
      sum = next.get();
      node = parent(node, sibling, sum, sibling.height() + 1);
      nodes.add(new Shown(node, sum));
    }
    return nodes;
  }

  private void checkLeaves() {
    Leaf own = proof.own();
    compareLeaf(MerkleV1Code.LEAF_HASH, "/self/hash", own.nonce(), own.balances(), own.hash());
    Node neighbour = proof.path().get(0);
    if (neighbour.nonce().isPresent() && neighbour.type() != PADDING) {
      compareLeaf(
          MerkleV1Code.SIBLING_LEAF_HASH,
          "/path/0/hash",
          neighbour.nonce().get(),
          neighbour.balances(),
          neighbour.hash());
    }
  }

  private void compareLeaf(
      MerkleV1Code code, String pointer, String nonce, CoinBalances balances, TreeHash stated) {
    TreeHash hash = sha256.start().ascii(nonce).json(balances).finish();
    if (!hash.equals(stated)) {
      compare(code, pointer, "the hash is not that of nonce and balances", hash, stated);
    }
  }

  private void checkShape() {
    int siblings = proof.path().size() - 1;
    if (siblings == 0) {
      compare(MerkleV1Code.PATH_LENGTH, "/path", "the path has no sibling", "at least 2", "1");
      return;
    }
    if (proof.own().type() != LEFT && proof.own().type() != RIGHT) {
      type("/self/type", "1 or 2", proof.own().type());
    }
    for (int i = 0; i < siblings; i++) {
      int type = proof.path().get(i).type();
      if (type != LEFT && type != RIGHT && type != PADDING) {
        type("/path/" + i + "/type", "1, 2 or 4", type);
      }
    }
    if (proof.root().type() != ROOT) {
      type("/path/" + siblings + "/type", "3", proof.root().type());
    }
    if ((proof.own().type() == LEFT) == (proof.path().get(0).type() == LEFT)) {
      compare(
          MerkleV1Code.SAME_SIDE,
          "/path/0/type",
          "the own leaf and its neighbour stand on the same side",
          proof.own().type() == LEFT ? "2 or 4" : "1",
          proof.path().get(0).type());
    }
    if (proof.own().height() != 1) {
      height("/self/height", 1, proof.own().height());
    }
    for (int i = 0; i <= siblings; i++) {
      if (proof.path().get(i).height() != i + 1) {
        height("/path/" + i + "/height", i + 1, proof.path().get(i).height());
      }
    }
  }

  private void type(String pointer, String expected, int actual) {
    compare(MerkleV1Code.NODE_TYPE, pointer, "not a type of a node here", expected, actual);
  }

  private void height(String pointer, int expected, int actual) {
    compare(MerkleV1Code.HEIGHT, pointer, "not the height of a node here", expected, actual);
  }

  private void checkAmounts() {
    checkNegative("/self/balances", proof.own().balances());
    for (int i = 0; i < proof.path().size(); i++) {
      checkNegative("/path/" + i + "/balances", proof.path().get(i).balances());
    }
  }

  private void checkNegative(String pointer, CoinBalances balances) {
    if (balances.isNegative()) {
      compare(
          MerkleV1Code.NEGATIVE_AMOUNT, pointer, "a balance is negative", "0 or more", balances);
    }
  }

  private void checkRoot() {
    TreeHash node = proof.own().hash();
    Optional<CoinBalances> sum = Optional.of(proof.own().balances());
    for (int i = 0; i < proof.path().size() - 1; i++) {
      Node sibling = proof.path().get(i);
      checkPadding(i, sibling, node);
      sum = sum.flatMap(s -> s.plus(sibling.balances()));
      if (sum.isEmpty()) {
        break;
      }
      node = parent(node, sibling, sum.get(), sibling.height() + 1);
    }
    int last = proof.path().size() - 1;
    Node root = proof.root();
    if (!sum.equals(Optional.of(root.balances()))) {
      compare(
          MerkleV1Code.ROOT_BALANCES,
          "/path/" + last + "/balances",
          "the balances on the path do not add up to the root's",
          sum.map(CoinBalances::toString).orElse("more than an amount can be"),
          root.balances());
    }
    if (sum.isPresent() && !node.equals(root.hash())) {
      compare(
          MerkleV1Code.ROOT_HASH,
          "/path/" + last + "/hash",
          "the path does not lead to the root",
          node,
          root.hash());
    }
  }

  private void checkPadding(int i, Node sibling, TreeHash neighbour) {
    boolean sameHash = sibling.hash().equals(neighbour);
    boolean isPadding = sibling.type() == PADDING;
    if (isPadding != sameHash || isPadding && !sibling.balances().equals(CoinBalances.ZERO)) {
      compare(
          MerkleV1Code.PADDING,
          "/path/" + i,
          isPadding
              ? "padding has another hash than its neighbour, or a balance"
              : "a node that is no padding has the hash of its neighbour",
          "type 4, the neighbour's hash and no balance, or none of these",
          "type " + sibling.type() + ", " + sibling.hash() + ", " + sibling.balances());
    }
  }

  /** Hash of a node from its children's hashes, its own sum and its own height. */
  private TreeHash parent(TreeHash node, Node sibling, CoinBalances sum, int height) {
    long[] words = new long[2 * Sha256.WORDS];
    boolean siblingIsLeft = sibling.type() == LEFT;
    sibling.hash().copyTo(words, siblingIsLeft ? 0 : Sha256.WORDS);
    node.copyTo(words, siblingIsLeft ? Sha256.WORDS : 0);
    return sha256
        .start()
        .hash(words, 0)
        .hash(words, Sha256.WORDS)
        .amounts(sum)
        .ascii(Integer.toString(height))
        .finish();
  }

  private void nameLimits() {
    for (String pointer : proof.ignored()) {
      findings.add(
          Finding.of(
              MerkleV1Code.KEY_IGNORED, file.at(pointer), "the proof does not cover this key"));
    }
    for (MerkleV1Code limit : List.of(MerkleV1Code.SUM_UNBOUND, MerkleV1Code.TEXT_AMBIGUOUS)) {
      findings.add(Finding.of(limit, file, limit.checked()));
    }
  }

  private void compare(
      MerkleV1Code code, String pointer, String message, Object expected, Object actual) {
    findings.add(
        new Finding(code, file.at(pointer), message, expected.toString(), actual.toString()));
  }
}

package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.PoseidonLanes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The checks of {@link InclusionVerifier}, with its findings, for many files of one round: several
 * files are hashed at a time, and the recursive nodes that users share are hashed once. Owns its
 * scratch memory: use it from one thread, for as many calls as there are.
 */
public final class BatchInclusionVerifier {
  /** Recursive nodes kept by a verifier of its own: 2 MB with the published branching. */
  public static final int DEFAULT_SHARED_NODES = 1024;

  /** Files that go up the tree together. */
  private static final int GROUP = 64;

  /** Recursive nodes hashed together, so that the next files find them. */
  private static final int NODES = 8;

  private static final int ELEMENTS = HashOut.ELEMENTS;

  /**
   * A file to check.
   *
   * @param name of the input, for the findings
   */
  public record Input(UserInclusionProof proof, String name) {
    public Input {
      Objects.requireNonNull(proof);
      Objects.requireNonNull(name);
    }
  }

  private final AtomicBoolean isInUse = new AtomicBoolean();
  private final InclusionVerifier verifier;
  private final RoundShape shape;
  private final InclusionBatches job;
  private final NodeCache cache;
  private PoseidonLanes poseidon = PoseidonLanes.forWork(0);
  private boolean many;
  private final int width;

  /** Tells this round's places from those of other rounds. */
  private final long roundKey;

  /** Files of the group that are hashed, and the hash that each has reached. */
  private final int[] members = new int[GROUP];

  private final long[] reached = new long[GROUP * ELEMENTS];
  private final long[] rows = new long[GROUP * 2 * ELEMENTS];

  /** Recursive nodes that wait to be hashed: their children, and whose they are. */
  private final long[] children;

  private final int[] owners = new int[NODES];
  private final long[] places = new long[NODES];
  private final long[] hashes = new long[NODES * ELEMENTS];
  private int waiting;

  /** Checks files against one round. */
  public BatchInclusionVerifier(InclusionVerifier verifier) {
    this(verifier, DEFAULT_SHARED_NODES);
  }

  /**
   * As above.
   *
   * @param sharedNodes recursive nodes that are kept, a power of two; 0 to hash each file on its
   *     own
   */
  public BatchInclusionVerifier(InclusionVerifier verifier, int sharedNodes) {
    this(verifier, new InclusionBatches(0, sharedNodes));
  }

  BatchInclusionVerifier(InclusionVerifier verifier, InclusionBatches job) {
    this.verifier = verifier;
    this.shape = verifier.shape();
    this.width = ELEMENTS * shape.branching();
    this.job = job;
    this.cache = job.cache();
    this.children = new long[NODES * width];
    long[] root = new long[ELEMENTS];
    verifier.root().copyTo(root, 0);
    this.roundKey = root[0];
  }

  /**
   * Every check of each file: the findings in the order of the files, none where all hold.
   *
   * @throws IllegalStateException if another call has not returned yet; their files would be mixed
   *     up
   */
  public List<List<Finding>> verify(List<Input> inputs) {
    if (!isInUse.compareAndSet(false, true)) {
      throw new IllegalStateException("used by two threads at once: each needs a verifier");
    }
    try {
      return verifyAll(inputs);
    } finally {
      isInUse.set(false);
    }
  }

  private List<List<Finding>> verifyAll(List<Input> inputs) {
    if (!many) {
      PoseidonLanes lanes = job.lanes(inputs.size(), poseidon);
      many = lanes != poseidon;
      poseidon = lanes;
    }
    List<List<Finding>> findings = new ArrayList<>(inputs.size());
    for (int from = 0; from < inputs.size(); from += GROUP) {
      verifyGroup(inputs.subList(from, Math.min(from + GROUP, inputs.size())), findings);
    }
    return findings;
  }

  NodeCache cache() {
    return cache;
  }

  /** Nodes kept now. */
  int sharedNodes() {
    return cache.size();
  }

  private void verifyGroup(List<Input> group, List<List<Finding>> findings) {
    int first = findings.size();
    int count = 0;
    for (int i = 0; i < group.size(); i++) {
      Input input = group.get(i);
      List<Finding> form = verifier.checkForm(input.proof(), input.name());
      findings.add(form);
      if (form.isEmpty()) {
        members[count++] = i;
      }
    }
    hashLeaves(group, count);
    for (int level = 0; level < shape.binaryLevels(); level++) {
      hashPairs(group, count, level);
    }
    for (int layer = 0; layer < shape.levels(); layer++) {
      hashLayer(group, count, layer);
    }
    for (int k = 0; k < count; k++) {
      findings.set(
          first + members[k],
          verifier.checkRoot(HashOut.of(reached, k * ELEMENTS), group.get(members[k]).name()));
    }
  }

  private void hashLeaves(List<Input> group, int count) {
    int length = InclusionVerifier.LEAF_ELEMENTS;
    for (int k = 0; k < count; k++) {
      InclusionVerifier.leaf(group.get(members[k]).proof().account(), rows, k * length);
    }
    poseidon.hash(rows, 0, length, count, reached, 0);
  }

  /** The position's bit says on which side of its sibling a node stands. */
  private void hashPairs(List<Input> group, int count, int level) {
    for (int k = 0; k < count; k++) {
      UserInclusionProof proof = group.get(members[k]).proof();
      boolean right = (proof.index() >>> level & 1) != 0;
      int row = k * 2 * ELEMENTS;
      System.arraycopy(reached, k * ELEMENTS, rows, right ? row + ELEMENTS : row, ELEMENTS);
      HashList.copyOf(proof.binarySiblings()).copyTo(level, rows, right ? row : row + ELEMENTS);
    }
    poseidon.hash(rows, 0, 2 * ELEMENTS, count, reached, 0);
  }

  private void hashLayer(List<Input> group, int count, int layer) {
    waiting = 0;
    for (int k = 0; k < count; k++) {
      UserInclusionProof proof = group.get(members[k]).proof();
      int row = waiting * width;
      InclusionVerifier.children(proof.layers().get(layer), reached, k * ELEMENTS, children, row);
      long place = place(proof.index(), layer);
      if (!cache.find(place, children, row, width, reached, k * ELEMENTS)) {
        owners[waiting] = k;
        places[waiting] = place;
        waiting++;
        if (waiting == NODES) {
          hashWaiting();
        }
      }
    }
    hashWaiting();
  }

  private void hashWaiting() {
    poseidon.hash(children, 0, width, waiting, hashes, 0);
    for (int i = 0; i < waiting; i++) {
      System.arraycopy(hashes, i * ELEMENTS, reached, owners[i] * ELEMENTS, ELEMENTS);
      cache.keep(places[i], children, i * width, width, hashes, i * ELEMENTS);
    }
    waiting = 0;
  }

  /** Where the node that the index says stands: its number in its layer, the layer, the round. */
  private long place(long index, int layer) {
    long parent = index / shape.batchSize();
    for (int i = 0; i <= layer; i++) {
      parent /= shape.branching();
    }
    return parent * RoundShape.MAX_LEVELS + layer + roundKey;
  }
}

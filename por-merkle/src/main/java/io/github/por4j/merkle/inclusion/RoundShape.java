package io.github.por4j.merkle.inclusion;

/**
 * Parameters that fix the shape of a zk-STARK V2 round's tree: binary batch trees below {@code
 * levels} layers of {@code branching}-ary nodes. They come from the round, never from a user file.
 *
 * @param batchSize accounts of a batch, a power of two, 2..4096; published: 1024
 * @param tokenCount tokens of the round, 1..1000
 * @param branching proofs verified by a recursive proof, 2..64; published: 64
 * @param levels recursive layers, 1..5
 */
public record RoundShape(int batchSize, int tokenCount, int branching, int levels) {
  /** Bounds of every parameter: what a verifier is ready to handle. */
  public static final int MAX_BATCH_SIZE = 4096;

  public static final int MAX_TOKEN_COUNT = 1000;
  public static final int MAX_BRANCHING = 64;
  public static final int MAX_LEVELS = 5;

  /** What okx/proof-of-reserves-v2 publishes with: prover default and constant.rs. */
  public static final int PUBLISHED_BATCH_SIZE = 1024;

  public static final int PUBLISHED_BRANCHING = 64;

  public RoundShape {
    if (batchSize < 2 || batchSize > MAX_BATCH_SIZE || Integer.bitCount(batchSize) != 1) {
      throw new IllegalArgumentException("batch size " + batchSize);
    }
    if (tokenCount < 1 || tokenCount > MAX_TOKEN_COUNT) {
      throw new IllegalArgumentException("token count " + tokenCount);
    }
    if (branching < 2 || branching > MAX_BRANCHING) {
      throw new IllegalArgumentException("branching " + branching);
    }
    if (levels < 1 || levels > MAX_LEVELS) {
      throw new IllegalArgumentException("levels " + levels);
    }
  }

  /** log2 of the batch size: binary siblings of a path. */
  public int binaryLevels() {
    return Integer.numberOfTrailingZeros(batchSize);
  }

  /** Leaves of the whole tree, below 2^43. */
  public long capacity() {
    long capacity = batchSize;
    for (int i = 0; i < levels; i++) {
      capacity *= branching;
    }
    return capacity;
  }

  /** Position among its siblings, at recursive layer {@code layer}, of what holds this leaf. */
  public int digit(long index, int layer) {
    long position = index / batchSize;
    for (int i = 0; i < layer; i++) {
      position /= branching;
    }
    return (int) (position % branching);
  }

  /** Whether batch size and branching are those that OKX publishes with. */
  public boolean isPublished() {
    return batchSize == PUBLISHED_BATCH_SIZE && branching == PUBLISHED_BRANCHING;
  }

  @Override
  public String toString() {
    return "batch size "
        + batchSize
        + ", "
        + tokenCount
        + " tokens, branching "
        + branching
        + ", "
        + levels
        + (levels == 1 ? " level" : " levels");
  }
}

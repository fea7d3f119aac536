package io.github.por4j.stark.plonky2;

/**
 * Configuration of a Plonky2 circuit (plonk/circuit_data.rs CircuitConfig and fri/mod.rs FriConfig;
 * the reduction strategy is always ConstantArityBits). Sizes are unsigned as read.
 */
record CircuitConfig(
    long wires,
    long routedWires,
    long constants,
    long securityBits,
    long challenges,
    long maxQuotientDegreeFactor,
    boolean useBaseArithmeticGate,
    boolean zeroKnowledge,
    FriConfig fri) {

  /**
   * @param rateBits log2 of the blow-up
   * @param arityBits log2 of the arity of a reduction
   * @param finalPolyBits log2 of the degree at which reductions stop
   */
  record FriConfig(
      long rateBits,
      long capHeight,
      long queryRounds,
      long proofOfWorkBits,
      long arityBits,
      long finalPolyBits) {}

  private static final FriConfig PUBLISHED_FRI = new FriConfig(3, 1, 28, 16, 4, 5);

  /** okx/proof-of-reserves-v2 circuit_config.rs STANDARD_CONFIG. */
  static final CircuitConfig STANDARD =
      new CircuitConfig(135, 80, 2, 100, 2, 8, true, false, PUBLISHED_FRI);

  /** okx/proof-of-reserves-v2 circuit_config.rs STANDARD_ZK_CONFIG. */
  static final CircuitConfig STANDARD_ZK =
      new CircuitConfig(135, 80, 2, 100, 2, 8, true, true, PUBLISHED_FRI);
}

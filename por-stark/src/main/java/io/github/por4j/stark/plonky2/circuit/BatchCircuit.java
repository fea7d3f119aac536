package io.github.por4j.stark.plonky2.circuit;

/**
 * The circuit of one batch: the Merkle sum tree over its accounts (okx/proof-of-reserves-v2
 * merkle_sum_circuit.rs and account_circuit.rs).
 */
final class BatchCircuit {
  private static final int ID_ELEMENTS = 5;

  private BatchCircuit() {}

  /** Lays out the circuit for a batch of a power of two accounts. */
  static CircuitBuilder layOut(int batchSize, int tokenCount) {
    CircuitBuilder builder = new CircuitBuilder();
    int[][] ids = new int[batchSize][];
    int[][] equities = new int[batchSize][];
    int[][] debts = new int[batchSize][];
    for (int i = 0; i < batchSize; i++) {
      ids[i] = builder.virtualTargets(ID_ELEMENTS);
      equities[i] = builder.virtualTargets(tokenCount);
      debts[i] = builder.virtualTargets(tokenCount);
    }
    int[] equitySums = new int[batchSize];
    int[] debtSums = new int[batchSize];
    for (int i = 0; i < batchSize; i++) {
      equitySums[i] = sum(builder, equities[i]);
      debtSums[i] = sum(builder, debts[i]);
      SumNode.assertNonNegative(builder, builder.sub(equitySums[i], debtSums[i]));
    }
    SumNode[] nodes = new SumNode[2 * batchSize - 1];
    for (int i = 0; i < batchSize; i++) {
      nodes[i] = SumNode.leaf(builder, ids[i], equitySums[i], debtSums[i]);
    }
    for (int i = batchSize; i < nodes.length; i++) {
      int left = 2 * (i - batchSize);
      nodes[i] = SumNode.parent(builder, nodes[left], nodes[left + 1]);
    }
    nodes[nodes.length - 1].registerPublicInputs(builder);
    return builder;
  }

  private static int sum(CircuitBuilder builder, int[] amounts) {
    int sum = builder.zero();
    for (int amount : amounts) {
      sum = builder.add(sum, amount);
    }
    return sum;
  }
}

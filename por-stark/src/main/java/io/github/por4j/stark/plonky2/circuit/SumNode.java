package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.core.account.AccountRules;
import io.github.por4j.merkle.hash.HashOut;
import java.util.Arrays;

/**
 * Targets of a node of the Merkle sum tree (okx/proof-of-reserves-v2 merkle_sum_circuit.rs
 * MerkleSumNodeTarget).
 */
record SumNode(int equity, int debt, int[] hash) {
  static SumNode of(int[] publicInputs) {
    return new SumNode(
        publicInputs[0], publicInputs[1], Arrays.copyOfRange(publicInputs, 2, publicInputs.length));
  }

  /** The leaf of an account with these equities and debts (account_circuit.rs). */
  static SumNode leaf(CircuitBuilder builder, int[] id, int equity, int debt) {
    int[] inputs = Arrays.copyOf(id, id.length + 2);
    inputs[id.length] = equity;
    inputs[id.length + 1] = debt;
    return new SumNode(equity, debt, Gadgets.hash(builder, inputs));
  }

  /** Adds up the children; no sum wraps and no running sum is in debt. */
  static SumNode parent(CircuitBuilder builder, SumNode... children) {
    int equity = builder.zero();
    int debt = builder.zero();
    int[] hashes = new int[children.length * HashOut.ELEMENTS];
    for (int i = 0; i < children.length; i++) {
      SumNode child = children[i];
      equity = builder.add(equity, child.equity);
      debt = builder.add(debt, child.debt);
      assertNonNegative(builder, builder.sub(equity, debt));
      assertNonNegative(builder, builder.sub(equity, child.equity));
      assertNonNegative(builder, builder.sub(debt, child.debt));
      System.arraycopy(child.hash, 0, hashes, i * HashOut.ELEMENTS, HashOut.ELEMENTS);
    }
    return new SumNode(equity, debt, Gadgets.hash(builder, hashes));
  }

  static void assertNonNegative(CircuitBuilder builder, int target) {
    Gadgets.rangeCheck(builder, target, AccountRules.AMOUNT_BITS);
  }

  void registerPublicInputs(CircuitBuilder builder) {
    builder.registerPublicInput(equity);
    builder.registerPublicInput(debt);
    for (int element : hash) {
      builder.registerPublicInput(element);
    }
  }
}

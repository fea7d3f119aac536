package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.Poseidon;
import java.util.Arrays;
import java.util.List;

/**
 * Constraints of the Poseidon gates (gates/poseidon.rs and poseidon_mds.rs). The partial rounds are
 * evaluated as the paper has them: the original's factored form gives the same polynomials, since
 * both agree on the input of every S-box and on the output.
 */
final class PoseidonConstraints {
  private static final int WIDTH = Poseidon.WIDTH;
  private static final int HASH = 4;

  private static final int OUTPUT = WIDTH;
  private static final int SWAP = 2 * WIDTH;
  private static final int DELTA = SWAP + 1;
  private static final int FULL_0 = DELTA + HASH;
  private static final int PARTIAL = FULL_0 + WIDTH * (Poseidon.HALF_FULL_ROUNDS - 1);
  private static final int FULL_1 = PARTIAL + Poseidon.PARTIAL_ROUNDS;

  private final Row row;
  private final List<QuadraticExtension> constraints;
  private final QuadraticExtension[] state = new QuadraticExtension[WIDTH];

  private PoseidonConstraints(Row row, List<QuadraticExtension> constraints) {
    this.row = row;
    this.constraints = constraints;
  }

  /** One linear layer over pairs of wires: inputs, then outputs. */
  static void mds(Row row, List<QuadraticExtension> constraints) {
    QuadraticExtension[][] outputs = new QuadraticExtension[2][];
    for (int part = 0; part < 2; part++) {
      QuadraticExtension[] inputs = new QuadraticExtension[WIDTH];
      for (int i = 0; i < WIDTH; i++) {
        inputs[i] = row.wire(2 * i + part);
      }
      outputs[part] = multiplyByMds(inputs);
    }
    for (int i = 0; i < WIDTH; i++) {
      for (int part = 0; part < 2; part++) {
        constraints.add(row.wire(2 * (WIDTH + i) + part).sub(outputs[part][i]));
      }
    }
  }

  /** A permutation whose first eight inputs are swapped by halves if the swap wire is one. */
  static void permutation(Row row, List<QuadraticExtension> constraints) {
    PoseidonConstraints gate = new PoseidonConstraints(row, constraints);
    gate.swapInputs();
    int round = 0;
    for (int r = 0; r < Poseidon.HALF_FULL_ROUNDS; r++) {
      gate.addConstants(round++);
      if (r > 0) {
        gate.replaceAll(FULL_0 + WIDTH * (r - 1));
      }
      gate.fullSbox();
    }
    for (int r = 0; r < Poseidon.PARTIAL_ROUNDS; r++) {
      gate.addConstants(round++);
      gate.replace(0, PARTIAL + r);
      gate.state[0] = seventhPower(gate.state[0]);
      gate.multiplyByMds();
    }
    for (int r = 0; r < Poseidon.HALF_FULL_ROUNDS; r++) {
      gate.addConstants(round++);
      gate.replaceAll(FULL_1 + WIDTH * r);
      gate.fullSbox();
    }
    gate.replaceAll(OUTPUT);
  }

  private void swapInputs() {
    QuadraticExtension swap = row.wire(SWAP);
    constraints.add(swap.mul(swap.sub(QuadraticExtension.ONE)));
    for (int i = 0; i < HASH; i++) {
      QuadraticExtension difference = row.wire(i + HASH).sub(row.wire(i));
      constraints.add(swap.mul(difference).sub(row.wire(DELTA + i)));
      state[i] = row.wire(i).add(row.wire(DELTA + i));
      state[i + HASH] = row.wire(i + HASH).sub(row.wire(DELTA + i));
    }
    for (int i = 2 * HASH; i < WIDTH; i++) {
      state[i] = row.wire(i);
    }
  }

  /** Ties element i to a wire, and goes on with the wire, which keeps the degree low. */
  private void replace(int i, int wire) {
    constraints.add(state[i].sub(row.wire(wire)));
    state[i] = row.wire(wire);
  }

  private void replaceAll(int firstWire) {
    for (int i = 0; i < WIDTH; i++) {
      replace(i, firstWire + i);
    }
  }

  private void addConstants(int round) {
    for (int i = 0; i < WIDTH; i++) {
      state[i] = state[i].add(QuadraticExtension.of(Poseidon.roundConstant(round, i)));
    }
  }

  private void fullSbox() {
    Arrays.setAll(state, i -> seventhPower(state[i]));
    multiplyByMds();
  }

  private static QuadraticExtension seventhPower(QuadraticExtension x) {
    QuadraticExtension square = x.square();
    return square.square().mul(square).mul(x);
  }

  private void multiplyByMds() {
    System.arraycopy(multiplyByMds(state), 0, state, 0, WIDTH);
  }

  private static QuadraticExtension[] multiplyByMds(QuadraticExtension[] vector) {
    QuadraticExtension[] product = new QuadraticExtension[WIDTH];
    for (int r = 0; r < WIDTH; r++) {
      QuadraticExtension sum = QuadraticExtension.ZERO;
      for (int c = 0; c < WIDTH; c++) {
        sum = sum.add(vector[c].scale(Poseidon.mdsEntry(r, c)));
      }
      product[r] = sum;
    }
    return product;
  }
}

package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.hash.Poseidon;
import java.util.Arrays;

/**
 * Fiat-Shamir transcript laid out as rows (iop/challenger.rs RecursiveChallenger): inputs wait
 * until a challenge is drawn.
 */
final class TranscriptCircuit {
  private final CircuitBuilder builder;
  private int[] state;
  private int[] input = new int[64];
  private int waiting;
  private int available;

  TranscriptCircuit(CircuitBuilder builder) {
    this.builder = builder;
    this.state = Gadgets.zeroState(builder);
  }

  void observe(int... targets) {
    available = 0;
    if (waiting + targets.length > input.length) {
      input = Arrays.copyOf(input, 2 * (waiting + targets.length));
    }
    System.arraycopy(targets, 0, input, waiting, targets.length);
    waiting += targets.length;
  }

  void observe(int[][] cap) {
    for (int[] hash : cap) {
      observe(hash);
    }
  }

  void observe(Ext... elements) {
    for (Ext element : elements) {
      observe(element.a(), element.b());
    }
  }

  int challenge() {
    for (int from = 0; from < waiting; from += Poseidon.RATE) {
      state = state.clone();
      System.arraycopy(input, from, state, 0, Math.min(Poseidon.RATE, waiting - from));
      state = Gadgets.permute(builder, state);
      available = Poseidon.RATE;
    }
    waiting = 0;
    if (available == 0) {
      state = Gadgets.permute(builder, state);
      available = Poseidon.RATE;
    }
    available--;
    return state[available];
  }

  int[] challenges(int count) {
    int[] challenges = new int[count];
    for (int i = 0; i < count; i++) {
      challenges[i] = challenge();
    }
    return challenges;
  }

  Ext extensionChallenge() {
    int[] parts = challenges(2);
    return new Ext(parts[0], parts[1]);
  }
}

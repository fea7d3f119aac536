package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;

/**
 * Fiat-Shamir transcript: a duplex sponge in overwrite mode whose challenges are taken from the end
 * of the rate part (iop/challenger.rs Challenger).
 */
final class Transcript {
  private final long[] state = new long[Poseidon.WIDTH];
  private final long[] input = new long[Poseidon.RATE];
  private int absorbed;
  private int available;

  void observe(long element) {
    available = 0;
    input[absorbed++] = element;
    if (absorbed == Poseidon.RATE) {
      duplex();
    }
  }

  void observe(long[] elements) {
    for (long element : elements) {
      observe(element);
    }
  }

  void observe(HashOut hash) {
    long[] elements = new long[HashOut.ELEMENTS];
    hash.copyTo(elements, 0);
    observe(elements);
  }

  /** A canonical element of the base field. */
  long challenge() {
    if (absorbed > 0 || available == 0) {
      duplex();
    }
    available--;
    return Goldilocks.canonical(state[available]);
  }

  long[] challenges(int count) {
    long[] challenges = new long[count];
    for (int i = 0; i < count; i++) {
      challenges[i] = challenge();
    }
    return challenges;
  }

  QuadraticExtension extensionChallenge() {
    return QuadraticExtension.at(challenges(2), 0);
  }

  private void duplex() {
    System.arraycopy(input, 0, state, 0, absorbed);
    Poseidon.permute(state);
    absorbed = 0;
    available = Poseidon.RATE;
  }
}

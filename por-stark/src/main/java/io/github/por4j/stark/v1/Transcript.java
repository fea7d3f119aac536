package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;

/**
 * The challenges as published: each from one root or nonce alone (soundness V1-6). Used by one
 * thread.
 */
final class Transcript {
  /** Leading zero bits of the proof of work (constants.py POW_BITS). */
  static final int WORK_BITS = 20;

  /** Trace points, where no position is drawn (constants.py EXTENSION_FACTOR). */
  static final int EXCLUDED = 16;

  private static final int INDICES_PER_WORD = 8;
  private static final int INDEX_BYTES = 4;

  private final Keccak keccak;

  Transcript(Keccak keccak) {
    this.keccak = keccak;
  }

  /** Whether the hash of root and nonce has enough leading zeros (utils.py proof_of_work). */
  boolean isWorkDone(long[] root, long[] nonce) {
    long[] hash = new long[Words.SIZE];
    keccak.hashPair(root, 0, nonce, 0, hash, 0);
    return Long.numberOfLeadingZeros(Long.reverseBytes(hash[0])) >= WORK_BITS;
  }

  /**
   * 16 indices below {@code size}, no multiples of 16: from the seed, then from the hash of what
   * came last (utils.py get_pseudorandom_indices).
   *
   * @param size a multiple of 16
   */
  int[] indices(long[] seed, int size) {
    long[] data = seed.clone();
    int choices = size / EXCLUDED * (EXCLUDED - 1);
    int[] indices = new int[SumProof.QUERIES];
    for (int i = 0; i < indices.length; i++) {
      int inWord = i % INDICES_PER_WORD;
      if (i > 0 && inWord == 0) {
        keccak.hash(data, 0, Words.SIZE, data, 0);
      }
      long lane = data[inWord * INDEX_BYTES / Long.BYTES];
      int bytes = Integer.reverseBytes((int) (inWord % 2 == 0 ? lane : lane >>> Integer.SIZE));
      int choice = Integer.remainderUnsigned(bytes, choices);
      indices[i] = choice + 1 + choice / (EXCLUDED - 1);
    }
    return indices;
  }

  /** Coefficients of the linear combination: hashes of the nonce and 0, 1, 2 ... */
  long[] coefficients(long[] nonce, int count) {
    int pair = 2 * Words.SIZE;
    long[] inputs = new long[count * pair];
    for (int i = 0; i < count; i++) {
      System.arraycopy(nonce, 0, inputs, i * pair, Words.SIZE);
      inputs[(i + 1) * pair - 1] = Long.reverseBytes(i);
    }
    long[] coefficients = new long[count * StarkField.SIZE];
    keccak.hashAll(inputs, 0, pair, pair, count, coefficients, 0);
    for (int at = 0; at < coefficients.length; at += StarkField.SIZE) {
      StarkField.fromWord(coefficients, at, coefficients, at);
    }
    return coefficients;
  }
}

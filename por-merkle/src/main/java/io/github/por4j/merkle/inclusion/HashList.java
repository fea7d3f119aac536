package io.github.por4j.merkle.inclusion;

import io.github.por4j.merkle.hash.HashOut;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Immutable list of hashes in one flat array, four canonical elements each. */
final class HashList extends AbstractList<HashOut> implements RandomAccess {
  private final long[] words;

  private HashList(long[] words) {
    this.words = words;
  }

  /** The same hashes; a list of this kind is returned as it is. */
  static HashList copyOf(List<HashOut> hashes) {
    if (hashes instanceof HashList flat) {
      return flat;
    }
    // A list that changes meanwhile cannot change the copy's length.
    List<HashOut> stable = List.copyOf(hashes);
    long[] words = new long[HashOut.ELEMENTS * stable.size()];
    for (int i = 0; i < stable.size(); i++) {
      stable.get(i).copyTo(words, HashOut.ELEMENTS * i);
    }
    return new HashList(words);
  }

  /** Takes over {@code words}, which are canonical and not used by the caller any more. */
  static HashList ofOwned(long[] words) {
    return new HashList(words);
  }

  /** Writes every hash in order. */
  void copyTo(long[] target, int offset) {
    System.arraycopy(words, 0, target, offset, words.length);
  }

  /** Writes hash {@code i}. */
  void copyTo(int i, long[] target, int offset) {
    System.arraycopy(words, HashOut.ELEMENTS * i, target, offset, HashOut.ELEMENTS);
  }

  @Override
  public HashOut get(int i) {
    return HashOut.of(words, HashOut.ELEMENTS * i);
  }

  @Override
  public int size() {
    return words.length / HashOut.ELEMENTS;
  }
}

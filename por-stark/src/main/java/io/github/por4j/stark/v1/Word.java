package io.github.por4j.stark.v1;

/** A word as a value: a root or an id, to compare and to look up. */
record Word(long first, long second, long third, long fourth) {
  static Word of(long[] words, int at) {
    return new Word(words[at], words[at + 1], words[at + 2], words[at + 3]);
  }

  @Override
  public String toString() {
    return Words.hex(new long[] {first, second, third, fourth}, 0);
  }
}

package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a user file that is byte for byte of the form that okx/proof-of-reserves-v2 writes: its
 * order of keys, no blanks, no escapes. It accepts fewer files than {@link
 * UserInclusionProofReader}, with the same result, and never refuses one: whatever it does not take
 * is left to that reader.
 */
final class PublishedForm {
  private static final byte[] ID = ascii("{\"account\":{\"id\":\"");
  private static final byte[] EQUITY = ascii("\",\"equity\":[");
  private static final byte[] DEBT = ascii("],\"debt\":[");
  private static final byte[] INDEX = ascii("]},\"index\":");
  private static final byte[] BINARY = ascii(",\"sum_tree_siblings\":[");
  private static final byte[] LAYERS = ascii("],\"recursive_tree_siblings\":[");
  private static final byte[] LEFT = ascii("{\"left_hashes\":[");
  private static final byte[] RIGHT = ascii("],\"right_hashes\":[");
  private static final byte[] LAYER_END = ascii("]}");
  private static final byte[] END = ascii("]}");

  /** Quote, digits, quote, comma. */
  private static final int HASH_STRIDE = HashOut.DIGITS + 3;

  /** Digits of a number that surely fits in an unsigned word. */
  private static final int MAX_DIGITS = 19;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;

  private final byte[] json;
  private int position;
  private boolean other;

  private PublishedForm(byte[] json) {
    this.json = json;
  }

  /** The file, or empty if it is of another form, right or wrong. */
  static Optional<UserInclusionProof> read(byte[] json) {
    return new PublishedForm(json).proof();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private Optional<UserInclusionProof> proof() {
    take(ID);
    Optional<AccountId> id = id();
    take(EQUITY);
    long[] equity = amounts();
    take(DEBT);
    long[] debt = amounts();
    take(INDEX);
    long index = number();
    take(BINARY);
    HashList binary = hashes(UserInclusionProofReader.MAX_BINARY);
    take(LAYERS);
    List<UserInclusionProof.Layer> layers = layers();
    take(END);
    if (other || id.isEmpty() || position != json.length) {
      return Optional.empty();
    }
    return Optional.of(
        new UserInclusionProof(new Account(id.get(), equity, debt), index, binary, layers));
  }

  private void take(byte[] literal) {
    int end = position + literal.length;
    if (other
        || end > json.length
        || !Arrays.equals(json, position, end, literal, 0, literal.length)) {
      other = true;
      return;
    }
    position = end;
  }

  /** The byte ahead, or zero, which no form has, at the end. */
  private byte peek() {
    return position < json.length ? json[position] : 0;
  }

  private boolean takeIf(char c) {
    if (peek() != c) {
      return false;
    }
    position++;
    return true;
  }

  private void require(char c) {
    other |= !takeIf(c);
  }

  private Optional<AccountId> id() {
    int end = position + AccountId.DIGITS;
    if (other || end > json.length) {
      other = true;
      return Optional.empty();
    }
    String text = new String(json, position, AccountId.DIGITS, StandardCharsets.ISO_8859_1);
    position = end;
    return AccountId.parse(text);
  }

  private long[] amounts() {
    long[] amounts = new long[countAmounts()];
    for (int i = 0; i < amounts.length && !other; i++) {
      if (i > 0) {
        require(',');
      }
      require('"');
      amounts[i] = number();
      require('"');
    }
    return amounts;
  }

  /** Elements of a list of amounts, by its separators up to the bracket that closes it. */
  private int countAmounts() {
    if (other || peek() == ']') {
      return 0;
    }
    int count = 1;
    int limit = Math.min(json.length, position + RoundShape.MAX_TOKEN_COUNT * (MAX_DIGITS + 3));
    for (int i = position; i < limit && json[i] != ']'; i++) {
      if (json[i] == ',') {
        count++;
      }
    }
    if (count > RoundShape.MAX_TOKEN_COUNT) {
      other = true;
      return 0;
    }
    return count;
  }

  /** Canonical decimal digits, as many as surely fit in a word. */
  private long number() {
    int start = position;
    long value = 0;
    while (peek() >= '0' && peek() <= '9' && position - start < MAX_DIGITS) {
      value = value * 10 + json[position++] - '0';
    }
    int digits = position - start;
    other |= digits == 0 || digits > 1 && json[start] == '0';
    return value;
  }

  private List<UserInclusionProof.Layer> layers() {
    List<UserInclusionProof.Layer> layers = new ArrayList<>(RoundShape.MAX_LEVELS);
    while (!other && peek() != ']') {
      if (!layers.isEmpty()) {
        require(',');
      }
      take(LEFT);
      HashList left = hashes(UserInclusionProofReader.MAX_WIDTH);
      take(RIGHT);
      HashList right = hashes(UserInclusionProofReader.MAX_WIDTH);
      take(LAYER_END);
      layers.add(new UserInclusionProof.Layer(left, right));
      other |= layers.size() > UserInclusionProofReader.MAX_LAYERS;
    }
    return layers;
  }

  private HashList hashes(int maximum) {
    int count = 0;
    if (!other && peek() == '"') {
      int end = position + HASH_STRIDE - 1;
      count = 1;
      while (end < json.length && json[end] == ',') {
        end += HASH_STRIDE;
        count++;
      }
      // The last one has no comma.
      other = end > json.length || count > maximum;
    }
    if (other) {
      return HashList.ofOwned(new long[0]);
    }
    long[] words = new long[HashOut.ELEMENTS * count];
    for (int i = 0; i < count; i++) {
      hash(words, HashOut.ELEMENTS * i);
      if (i < count - 1) {
        position++;
      }
    }
    return HashList.ofOwned(words);
  }

  /** One hash with its quotes; the caller knows that so many bytes are there. */
  private void hash(long[] words, int offset) {
    boolean wrong = json[position] != '"' || json[position + HashOut.DIGITS + 1] != '"';
    long strange = 0;
    for (int i = 0; i < HashOut.ELEMENTS; i++) {
      int at = position + 1 + 16 * i;
      long low = (long) WORDS.get(json, at);
      long high = (long) WORDS.get(json, at + Long.BYTES);
      strange |= notHex(low) | notHex(high);
      long element = bytes(high) << 32 | bytes(low);
      wrong |= !Goldilocks.isCanonical(element);
      words[offset + i] = element;
    }
    other |= wrong || strange != 0;
    position += HashOut.DIGITS + 2;
  }

  /** Zero exactly if each of eight characters is 0-9 or a-f. */
  static long notHex(long text) {
    long letters = text >>> 6 & EACH;
    long values = (text & 0x0F * EACH) + 9 * letters;
    long written = values + 0x30 * EACH + 0x27 * letters;
    long atLeastTen = values + (0x80 - 10) * EACH >>> 7 & EACH;
    long atLeastSixteen = values + (0x80 - 16) * EACH >>> 7 & EACH;
    return written ^ text | atLeastTen ^ letters | atLeastSixteen;
  }

  /** The four bytes that eight hexadecimal characters stand for, the first lowest. */
  static long bytes(long text) {
    long letters = text >>> 6 & EACH;
    long values = (text & 0x0F * EACH) + 9 * letters;
    long pairs = (values << 4 | values >>> 8) & 0x00FF00FF00FF00FFL;
    long words = (pairs | pairs >>> 8) & 0x0000FFFF0000FFFFL;
    return (words | words >>> 16) & 0xFFFFFFFFL;
  }
}

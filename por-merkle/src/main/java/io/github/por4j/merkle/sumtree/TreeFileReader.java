package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The only place where the bytes of a Merkle V2 tree file are read: one node a line, {@code
 * hash,level,{"BTC":"..","ETH":"..","USDT":".."}}, without blanks, ended by a line feed that the
 * last line may lack. Keeps one buffer, whatever the length of the file.
 */
final class TreeFileReader {
  /** Words that {@link #next} writes: the hash, then the three amounts in units. */
  static final int WORDS = Sha256.WORDS + 3;

  private static final int BUFFER = 1 << 18;

  /** Above the longest line there can be; a reading never goes further from a line's start. */
  private static final int MAX_LINE = 256;

  private static final byte[] BTC = ascii("{\"BTC\":\"");
  private static final byte[] ETH = ascii("\",\"ETH\":\"");
  private static final byte[] USDT = ascii("\",\"USDT\":\"");
  private static final byte[] END = ascii("\"}");
  private static final byte[] NIBBLES = nibbles();

  private final InputStream in;
  private final String source;
  private final DecimalText decimal = new DecimalText();
  private final byte[] buffer = new byte[BUFFER + MAX_LINE];
  private int position;
  private int limit;
  private boolean atEnd;
  private long line;
  private int level;

  TreeFileReader(InputStream in, String source) {
    this.in = in;
    this.source = source;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] nibbles() {
    byte[] table = new byte[256];
    Arrays.fill(table, (byte) -1);
    for (int i = 0; i < 16; i++) {
      table[Character.forDigit(i, 16)] = (byte) i;
    }
    return table;
  }

  /** Number of the line read last, from 1. */
  long line() {
    return line;
  }

  /** Level of the node read last, 1..{@link TreeRebuild#MAX_LEVEL}. */
  int level() {
    return level;
  }

  /**
   * Reads a node.
   *
   * @param node gets {@link #WORDS} words from {@code offset} on
   * @return false at the end of the file
   */
  boolean next(long[] node, int offset) throws IOException, MalformedInputException {
    if (limit - position < MAX_LINE && !atEnd) {
      fill();
    }
    if (position == limit) {
      return false;
    }
    line++;
    for (int i = 0; i < Sha256.WORDS; i++) {
      node[offset + i] = word();
    }
    require(',', "a comma must follow the hash");
    level = number();
    amount(BTC, node, offset + Sha256.WORDS);
    amount(ETH, node, offset + Sha256.WORDS + 1);
    amount(USDT, node, offset + Sha256.WORDS + 2);
    require(END);
    if (position < limit) {
      require('\n', "something follows the balances");
    }
    return true;
  }

  /** Moves what is left to the front and reads on; zeros follow the end of the file. */
  private void fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    int read = in.readNBytes(buffer, limit, BUFFER - limit);
    atEnd = read < BUFFER - limit;
    limit += read;
    Arrays.fill(buffer, limit, limit + MAX_LINE, (byte) 0);
  }

  private long word() throws MalformedInputException {
    long word = 0;
    int bad = 0;
    for (int end = position + 16; position < end; position++) {
      int nibble = NIBBLES[buffer[position] & 0xFF];
      bad |= nibble;
      word = word << 4 | nibble;
    }
    if (bad < 0) {
      throw malformed("a hash has 64 lower-case hexadecimal digits");
    }
    return word;
  }

  private int number() throws MalformedInputException {
    int value = 0;
    int first = position;
    while (buffer[position] >= '0' && buffer[position] <= '9' && position - first < 3) {
      value = value * 10 + (buffer[position] - '0');
      position++;
    }
    if (position == first || buffer[first] == '0' || value > TreeRebuild.MAX_LEVEL) {
      throw malformed("a level is a number from 1 to " + TreeRebuild.MAX_LEVEL);
    }
    require(',', "a comma must follow the level");
    return value;
  }

  private void amount(byte[] name, long[] node, int offset) throws MalformedInputException {
    require(name);
    int end = decimal.parse(buffer, position);
    if (end < 0) {
      throw malformed(DecimalText.reason(end));
    }
    node[offset] = decimal.units();
    position = end;
  }

  private void require(char c, String otherwise) throws MalformedInputException {
    if (buffer[position] != c) {
      throw malformed(otherwise);
    }
    position++;
  }

  private void require(byte[] text) throws MalformedInputException {
    for (byte b : text) {
      if (buffer[position] != b) {
        throw malformed(
            "expected " + new String(text, StandardCharsets.US_ASCII) + " and canonical amounts");
      }
      position++;
    }
  }

  private MalformedInputException malformed(String reason) {
    return new MalformedInputException(new Location(source, "line " + line), reason);
  }
}

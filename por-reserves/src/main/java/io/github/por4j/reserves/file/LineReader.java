package io.github.por4j.reserves.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream, ended by LF, as bytes; a line longer than the bound is passed over. */
final class LineReader implements AutoCloseable {
  /** Longest line; the published tool breaks lines at 4096 bytes. */
  static final int MAX_LINE = 1 << 14;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private byte[] pending = new byte[1 << 10];
  private int position;
  private int limit;
  private long number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** The next line, or null at the end. */
  RawLine next() throws IOException {
    int length = 0;
    boolean any = false;
    while (true) {
      if (position == limit) {
        limit = in.read(buffer);
        position = 0;
        if (limit <= 0) {
          limit = 0;
          return any ? line(length) : null;
        }
      }
      any = true;
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      length = keep(length, end - position);
      boolean ended = end < limit;
      position = ended ? end + 1 : end;
      if (ended) {
        return line(length);
      }
    }
  }

  /** Appends what fits; the length returned may exceed the bound by one, never by more. */
  private int keep(int length, int more) {
    int take = Math.min(more, MAX_LINE + 1 - length);
    if (length + take > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(length + take, 2 * pending.length));
    }
    System.arraycopy(buffer, position, pending, length, take);
    return length + take;
  }

  private RawLine line(int length) {
    number++;
    return length > MAX_LINE
        ? new RawLine(number, new byte[0], true)
        : new RawLine(number, Arrays.copyOf(pending, length), false);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

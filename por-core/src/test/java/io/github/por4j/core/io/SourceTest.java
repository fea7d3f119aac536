package io.github.por4j.core.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
  private static final byte[] FIVE = {1, 2, 3, 4, 5};

  @Test
  void readsUpToTheLimit() throws Exception {
    Source source = Source.of("five", FIVE);
    assertArrayEquals(FIVE, source.read(5));
    assertArrayEquals(FIVE, source.read(6));
    assertEquals("five", source.name());
  }

  @Test
  void refusesWhatIsLonger() {
    MalformedInputException e =
        assertThrows(MalformedInputException.class, () -> Source.of("five", FIVE).read(4));
    assertEquals("five#byte 4", e.where().toString());
  }

  /** Streams may tell any length, true or not, and give their bytes in any pieces. */
  @Property
  void whatAStreamTellsOfItsLengthChangesNothing(
      @ForAll @Size(max = 40) byte[] content,
      @ForAll @IntRange(min = 0, max = 45) int limit,
      @ForAll @IntRange(min = -5, max = 60) int told,
      @ForAll @IntRange(min = 1, max = 10) int piece)
      throws Exception {
    Source source =
        Source.of(
            "stream",
            () ->
                new FilterInputStream(new ByteArrayInputStream(content)) {
                  @Override
                  public int available() {
                    return told;
                  }

                  @Override
                  public int read(byte[] bytes, int from, int length) throws IOException {
                    return super.read(bytes, from, Math.min(length, piece));
                  }
                });
    if (content.length <= limit) {
      assertArrayEquals(content, source.read(limit));
    } else {
      MalformedInputException e =
          assertThrows(MalformedInputException.class, () -> source.read(limit));
      assertEquals("stream#byte " + limit, e.where().toString());
    }
  }

  @Test
  void readsAFile(@TempDir Path directory) throws Exception {
    Path file = Files.write(directory.resolve("five"), FIVE);
    assertArrayEquals(FIVE, Source.of(file).read(5));
    assertArrayEquals(FIVE, Source.of(file).read(1 << 20));
    assertThrows(MalformedInputException.class, () -> Source.of(file).read(4));
  }

  @Test
  void anEndlessStreamIsRefusedAfterTheLimit() {
    AtomicLong delivered = new AtomicLong();
    AtomicLong closed = new AtomicLong();
    Source endless =
        Source.of(
            "endless",
            () ->
                new InputStream() {
                  @Override
                  public int read() {
                    delivered.incrementAndGet();
                    return '[';
                  }

                  @Override
                  public int read(byte[] bytes, int from, int length) {
                    Arrays.fill(bytes, from, from + length, (byte) '[');
                    delivered.addAndGet(length);
                    return length;
                  }

                  @Override
                  public void close() {
                    closed.incrementAndGet();
                  }
                });
    int limit = 1 << 20;
    assertThrows(MalformedInputException.class, () -> JsonInput.open(endless, limit));
    assertTrue(delivered.get() <= limit + 1, "read " + delivered.get());
    assertEquals(1, closed.get());
  }

  @Test
  void failureToReadIsNotMalformed() {
    Source broken =
        Source.of(
            "broken",
            () -> {
              throw new IOException("gone");
            });
    assertThrows(IOException.class, () -> broken.read(10));
  }
}

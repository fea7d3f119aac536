package io.github.por4j.core.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

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

package io.github.por4j.stark.plonky2.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.merkle.inclusion.RoundShape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildProgressTest {
  private static final RoundShape SHAPE = new RoundShape(1024, 22, 64, 3);

  private long now = 5_000_000_000L;
  private final List<String> said = new ArrayList<>();

  /** Ten seconds a part: of three levels of eight parts, 24 - n parts are left after n. */
  @Test
  void whatIsLeftFollowsFromWhatIsDone() {
    RebuildProgress progress =
        new RebuildProgress(SHAPE, () -> now, (phase, done) -> said.add(done + " " + phase));
    long memory = CircuitRebuild.memoryNeeded(SHAPE) >> 20;
    now += 2_000_000_000L;
    progress.done(0, 8, 8, 1 << 14);
    for (int level = 1; level <= 3; level++) {
      for (int part = 1; part <= 8; part++) {
        now += 10_000_000_000L;
        progress.done(level, part, 8, 1 << 19);
      }
    }
    assertEquals(25, said.size());
    assertEquals(
        String.format(
            "8 of 8 parts of circuit 0 of 3 rebuilt (16,384 rows, at most %,d MB)", memory),
        said.get(0));
    String rows = String.format("(524,288 rows, at most %,d MB)", memory);
    assertEquals(
        "1 of 8 parts of circuit 1 of 3 rebuilt " + rows + ", about 230 s left", said.get(1));
    assertEquals(
        "8 of 8 parts of circuit 1 of 3 rebuilt " + rows + ", about 160 s left", said.get(8));
    assertEquals(
        "8 of 8 parts of circuit 3 of 3 rebuilt " + rows + ", about 0 s left", said.get(24));
  }
}

package io.github.por4j.reserves;

import io.github.por4j.core.io.Source;
import io.github.por4j.reserves.ownership.OwnershipVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Verifies reserve files: who signed for each address, and what the rows add up to. Immutable:
 * every setting gives a new verifier; may be used from many threads.
 *
 * <pre>{@code
 * ReserveReport report = ReserveVerifier.strict().verify(Path.of("okx_por_20221122.csv"));
 * System.out.print(ReportText.render(report.toCheckReport()));
 * boolean fine = report.allPassed();
 * }</pre>
 */
public final class ReserveVerifier {
  private static final int MAX_THREADS = 256;

  private final OwnershipVerifier ownership;
  private final int threads;
  private final int kept;
  private final Consumer<RowResult> onRow;
  private final LongConsumer progress;
  private final Set<String> messages;

  private ReserveVerifier(
      OwnershipVerifier ownership,
      int threads,
      int kept,
      Consumer<RowResult> onRow,
      LongConsumer progress,
      Set<String> messages) {
    this.ownership = ownership;
    this.threads = threads;
    this.kept = kept;
    this.onRow = onRow;
    this.progress = progress;
    this.messages = messages;
  }

  /** The standard coin table; as many threads as processors; the first 1000 problems kept. */
  public static ReserveVerifier strict() {
    return new ReserveVerifier(
        OwnershipVerifier.standard(),
        Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors()),
        1000,
        row -> {},
        rows -> {},
        Set.of());
  }

  /** Rules for coins, for example those of a longer coin table. */
  public ReserveVerifier ownership(OwnershipVerifier rules) {
    return new ReserveVerifier(
        Objects.requireNonNull(rules), threads, kept, onRow, progress, messages);
  }

  /** Threads that check rows, 1..256. */
  public ReserveVerifier threads(int count) {
    if (count < 1 || count > MAX_THREADS) {
      throw new IllegalArgumentException("threads must be 1 to 256, not " + count);
    }
    return new ReserveVerifier(ownership, count, kept, onRow, progress, messages);
  }

  /** Most rows that a report keeps of those that are not VERIFIED; 0..1000000. */
  public ReserveVerifier keepProblems(int most) {
    if (most < 0 || most > 1_000_000) {
      throw new IllegalArgumentException("problems kept must be 0 to 1000000, not " + most);
    }
    return new ReserveVerifier(ownership, threads, most, onRow, progress, messages);
  }

  /** Tells {@code listener} of every row, in the order of the files, on the calling thread. */
  public ReserveVerifier onRow(Consumer<RowResult> listener) {
    return new ReserveVerifier(
        ownership, threads, kept, Objects.requireNonNull(listener), progress, messages);
  }

  /** Tells {@code listener} the number of rows done, now and then, on the calling thread. */
  public ReserveVerifier progress(LongConsumer listener) {
    return new ReserveVerifier(
        ownership, threads, kept, onRow, Objects.requireNonNull(listener), messages);
  }

  /**
   * The only texts that count: a row that signs another is FAILED. Without this, the texts known
   * from published files count, and a row that signs another is UNBOUND. Those name neither a date
   * nor who uses the file, so that whoever knows what a file must sign says so here.
   *
   * @param texts at least one, to the letter
   */
  public ReserveVerifier expectMessage(String... texts) {
    if (texts.length == 0) {
      throw new IllegalArgumentException("no text to expect");
    }
    return new ReserveVerifier(
        ownership, threads, kept, onRow, progress, Set.copyOf(Arrays.asList(texts)));
  }

  /**
   * Verifies files that belong together, for example addresses and validators of one snapshot: an
   * address counts once over all. A file that cannot be read makes the report MALFORMED.
   *
   * @throws IOException if a path is not there, or the thread is interrupted
   */
  public ReserveReport verify(Path... paths) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
      sources.add(Source.of(path));
    }
    return verify(sources);
  }

  /** As above, for named streams and byte arrays. */
  public ReserveReport verify(List<Source> sources) throws IOException {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("no file to verify");
    }
    Collector collector = new Collector(onRow, kept, new MessageTexts(messages));
    try (RowStage stage = new RowStage(ownership, threads, collector, progress)) {
      for (Source source : sources) {
        stage.run(source);
      }
    }
    return collector.report();
  }
}

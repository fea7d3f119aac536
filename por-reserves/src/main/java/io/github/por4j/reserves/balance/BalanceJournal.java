package io.github.por4j.reserves.balance;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes down every balance that sources give, so that work that was stopped goes on from there.
 * The file is one that {@link FileBalances} reads; a last line that was cut off is dropped.
 */
public final class BalanceJournal implements AutoCloseable {
  private static final int TAIL = 1 << 12;

  /** What can stand in a cell as it is. */
  private static final Pattern CELL = Pattern.compile("[^,\"\\p{Cntrl}]*");

  private final FileChannel channel;
  private final BalanceIndex index = new BalanceIndex();

  private BalanceJournal(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a journal, which is made if need be.
   *
   * @throws MalformedInputException if the file is not a journal
   */
  public static BalanceJournal open(Path path) throws IOException, MalformedInputException {
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    BalanceJournal journal = new BalanceJournal(channel);
    boolean opened = false;
    try {
      dropUnfinishedLine(channel);
      if (channel.size() > 0) {
        journal.index.read(Source.of(path));
      } else {
        journal.append(BalanceIndex.HEADER + "\n");
      }
      opened = true;
    } finally {
      if (!opened) {
        channel.close();
      }
    }
    return journal;
  }

  private static void dropUnfinishedLine(FileChannel channel) throws IOException {
    long end = channel.size();
    while (end > 0) {
      long from = Math.max(0, end - TAIL);
      ByteBuffer tail = ByteBuffer.allocate((int) (end - from));
      int read = 0;
      while (tail.hasRemaining() && read >= 0) {
        read = channel.read(tail, from + tail.position());
      }
      for (int i = tail.position() - 1; i >= 0; i--) {
        if (tail.get(i) == '\n') {
          channel.truncate(from + i + 1);
          channel.position(from + i + 1);
          return;
        }
      }
      end = from;
    }
    channel.truncate(0);
  }

  /** Answers from the journal where it can, and otherwise from {@code source}. */
  public BalanceSource over(BalanceSource source) {
    return new Journaled(source);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void append(String lines) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void note(List<BalanceQuery> queries, List<BalanceAnswer> answers) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < queries.size(); i++) {
      BalanceQuery query = queries.get(i);
      String amount = answers.get(i).amount().map(Amounts::text).orElse("");
      if (Amounts.parse(amount).isPresent() && isPlain(query)) {
        lines.append(query.coin()).append(',');
        lines.append(query.network()).append(',');
        lines.append(query.address()).append(',');
        query.height().ifPresent(lines::append);
        lines.append(',').append(amount).append('\n');
      }
    }
    try {
      append(lines.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be written", e);
    }
  }

  private static boolean isPlain(BalanceQuery query) {
    return CELL.matcher(query.coin() + query.network() + query.address()).matches();
  }

  private final class Journaled implements BalanceSource {
    private final BalanceSource source;

    Journaled(BalanceSource source) {
      this.source = source;
    }

    @Override
    public String name() {
      return source.name();
    }

    @Override
    public boolean covers(BalanceQuery query) {
      return source.covers(query);
    }

    @Override
    public int batchSize() {
      return source.batchSize();
    }

    @Override
    public List<BalanceAnswer> balances(List<BalanceQuery> queries) throws InterruptedException {
      List<BalanceQuery> open = queries.stream().filter(q -> index.find(q).isEmpty()).toList();
      List<BalanceAnswer> fresh = open.isEmpty() ? List.of() : source.balances(open);
      note(open, fresh);
      List<BalanceAnswer> answers = new ArrayList<>();
      int next = 0;
      for (BalanceQuery query : queries) {
        Optional<BigDecimal> known = index.find(query);
        answers.add(known.isPresent() ? BalanceAnswer.of(known.get()) : fresh.get(next++));
      }
      for (int i = 0; i < open.size(); i++) {
        BalanceQuery query = open.get(i);
        fresh.get(i).amount().ifPresent(amount -> index.put(query, amount));
      }
      return answers;
    }
  }
}

package io.github.por4j.core.snapshotfile;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the accounts of a whole snapshot as they go into the prover: ids, ranges, net values,
 * repeated ids; and adds up each asset. Streams the files, once or, where an id may be repeated,
 * twice; memory grows by 11 to 22 bytes an account, 32 while the table grows.
 */
public final class SnapshotFileCheck {
  private static final int BATCH = 1024;
  private static final List<Table.Column> TOTALS =
      List.of(
          Table.Column.text("asset", "asset"),
          Table.Column.number("holders", "accounts"),
          Table.Column.number("equity", "equity"),
          Table.Column.number("debt", "debt"),
          Table.Column.number("net", "net"));
  private static final List<Table.Column> FILES =
      List.of(
          Table.Column.text("file", "file"),
          Table.Column.text("form", "form"),
          Table.Column.number("accounts", "accounts"));

  /** Told of a check as it goes, by one thread. */
  public interface Listener {
    /** Tells nobody. */
    Listener NONE = new Listener() {};

    /** So many accounts were looked at; a second look counts anew. */
    default void progress(long accounts) {}

    /** Every finding, of which the report keeps the first hundred of each code. */
    default void found(Finding finding) {}
  }

  private final List<Source> sources;
  private final Findings findings = new Findings();
  private final Listener listener;
  private final List<List<String>> files = new ArrayList<>();

  private SnapshotFileCheck(List<Source> sources, Listener listener) {
    this.sources = sources;
    this.listener =
        new Listener() {
          @Override
          public void progress(long accounts) {
            listener.progress(accounts);
          }

          @Override
          public void found(Finding finding) {
            findings.add(finding);
            listener.found(finding);
          }
        };
  }

  /** Whether a file holds accounts of a snapshot rather than one user's account. */
  public static boolean isSnapshot(Source source) throws IOException, MalformedInputException {
    return AccountReader.isSnapshot(source);
  }

  /**
   * Checks the accounts of all files together.
   *
   * @param subject name of the snapshot
   * @param sources in the prover's order, that of their names; each is opened up to four times
   * @throws MalformedInputException at the first thing that is no account
   */
  public static CheckReport check(String subject, List<Source> sources, Listener listener)
      throws IOException, MalformedInputException {
    return new SnapshotFileCheck(List.copyOf(sources), listener).run(subject);
  }

  private CheckReport run(String subject) throws IOException, MalformedInputException {
    FirstLook first = new FirstLook(listener);
    Optional<Form> common = Optional.empty();
    for (int i = 0; i < sources.size(); i++) {
      long before = first.count();
      Optional<Form> form = AccountReader.read(sources.get(i), first);
      long count = first.count() - before;
      String name = sources.get(i).name();
      if (form.isPresent() && common.isPresent() && !form.equals(common)) {
        throw new MalformedInputException(
            Location.of(name),
            "accounts of another form than in the files before, whose amounts have another unit");
      }
      common = common.or(() -> form);
      files.add(List.of(name, form.map(Form::title).orElse(""), Long.toString(count)));
      if (form.equals(Optional.of(Form.STARK_V2)) && i < sources.size() - 1 && count % BATCH != 0) {
        listener.found(
            new Finding(
                SnapshotFileCode.BATCH_COUNT,
                Location.of(name),
                "the accounts do not fill whole batches, and another file follows",
                "a multiple of " + BATCH,
                Long.toString(count)));
      }
    }
    if (first.count() == 0) {
      throw new MalformedInputException(Location.of(subject), "no account stands in it");
    }
    ids(subject, first);
    return new CheckReport(
        subject,
        List.of(
            new Table("files", "Files", FILES, files),
            new Table("totals", "Totals, in the unit of the files", TOTALS, first.table())),
        List.of(),
        findings.toList());
  }

  private void ids(String subject, FirstLook first) throws IOException, MalformedInputException {
    Fingerprints ids = first.ids();
    ids.close();
    if (first.untold() > 0) {
      listener.found(
          Finding.of(
              SnapshotFileCode.TOO_MANY,
              Location.of(subject),
              "the ids of " + first.untold() + " accounts were not compared"));
    }
    if (ids.repeats() == 0) {
      return;
    }
    SecondLook second = new SecondLook(ids, listener);
    for (Source source : sources) {
      AccountReader.read(source, second);
    }
    if (!ids.isComplete()) {
      listener.found(
          Finding.of(
              SnapshotFileCode.DUPLICATES_NOT_LISTED,
              Location.of(subject),
              "about "
                  + ids.repeats()
                  + " accounts have an id that stands before; those of "
                  + Fingerprints.MAX_REPEATED
                  + " ids were looked at"));
    }
  }
}

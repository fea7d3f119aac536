package io.github.por4j.reserves;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.address.Fingerprint;
import io.github.por4j.reserves.address.FingerprintMap;
import io.github.por4j.reserves.file.FileCode;
import io.github.por4j.reserves.file.Layout;
import io.github.por4j.reserves.file.ReserveFile;
import io.github.por4j.reserves.file.ReserveRow;
import io.github.por4j.reserves.file.RowDigest;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Takes checked rows in the order of the files and keeps sums, in bounded memory. */
final class Collector {
  private final Consumer<RowResult> listener;
  private final int kept;
  private final Findings findings = new Findings();
  private final List<FileRead> files = new ArrayList<>();
  private final List<RowResult> problems = new ArrayList<>();
  private final Map<OwnershipStatus, Long> rows = new EnumMap<>(OwnershipStatus.class);
  private final Map<String, HeightRange> heights = new TreeMap<>();
  private final FingerprintMap addresses = new FingerprintMap();
  private final FingerprintMap aliases = new FingerprintMap();
  private final MessageTexts messages;
  private final RowDigest digest = new RowDigest();
  private final CoinTally total = new CoinTally();
  private CoinTally inFile = new CoinTally();
  private long unreadable;
  private long duplicates;
  private long problemCount;
  private long rowsInFile;

  /**
   * Starts empty.
   *
   * @param listener told of every row
   * @param kept most problems kept
   * @param messages which texts count
   */
  Collector(Consumer<RowResult> listener, int kept, MessageTexts messages) {
    this.listener = listener;
    this.kept = kept;
    this.messages = messages;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  long rowCount() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  void accept(RowCheck.Checked checked) {
    rowsInFile++;
    Optional<ReserveRow> row = checked.result().row();
    row.ifPresent(digest::add);
    RowResult result = checked.result();
    if (row.isEmpty()) {
      unreadable++;
    } else if (!total.takes(row.get().coin()) || !inFile.takes(row.get().coin())) {
      result =
          result.worse(
              OwnershipStatus.FAILED, ReserveCode.TOO_MANY_COINS, "more coins than are kept apart");
    } else {
      result = count(checked, row.get());
    }
    rows.merge(result.status(), 1L, Long::sum);
    if (result.status() != OwnershipStatus.VERIFIED) {
      findings.add(Finding.of(result.code(), result.where(), result.reason()));
      problemCount++;
      if (problems.size() < kept) {
        problems.add(result);
      }
    }
    listener.accept(result);
  }

  private RowResult count(RowCheck.Checked checked, ReserveRow row) {
    RowResult result = messages.judge(checked.result(), row);
    heights.merge(row.coin(), HeightRange.of(row.height()), HeightRange::plus);
    if (isDuplicate(checked, row)) {
      duplicates++;
      inFile.addDuplicate(row.coin(), checked.unit());
      return result.asDuplicate();
    }
    checked.alias().ifPresent(alias -> checkAlias(alias, checked.unit(), row));
    inFile.add(row.coin(), checked.unit(), result.status(), row.amount());
    return result;
  }

  private boolean isDuplicate(RowCheck.Checked checked, ReserveRow row) {
    if (checked.address().isEmpty()) {
      return false;
    }
    OptionalLong before = addresses.putIfAbsent(checked.address().get(), checked.amount());
    if (before.isEmpty()) {
      return false;
    }
    String address = row.coin() + " " + row.claim().address();
    boolean same = before.getAsLong() == checked.amount();
    findings.add(
        Finding.of(
            same ? ReserveCode.DUPLICATE : ReserveCode.DUPLICATE_AMOUNT,
            row.where(),
            address + (same ? " stood before" : " stood before with another amount")));
    return true;
  }

  private void checkAlias(Fingerprint alias, String unit, ReserveRow row) {
    long coin = Fingerprint.of(row.coin()).low();
    OptionalLong before = aliases.putIfAbsent(alias, coin);
    if (before.isPresent() && before.getAsLong() != coin) {
      findings.add(
          Finding.of(
              ReserveCode.ALIAS,
              row.where(),
              row.claim().address()
                  + " stood before on the same network under another coin of "
                  + unit));
    }
  }

  /** Ends a file: its summary is compared with its rows. */
  void endFile(ReserveFile file) {
    Location where = Location.of(file.name());
    file.findings().forEach(findings::add);
    if (file.layout().equals(Optional.of(Layout.HARNESS))) {
      findings.add(Finding.of(ReserveCode.NO_AMOUNTS, where, "the layout states no amounts"));
    }
    if (!file.summary().isEmpty()) {
      new SummaryCheck(inFile, findings).compare(file.summary(), where);
    } else if (file.findings().stream().noneMatch(f -> f.code() == FileCode.NO_SUMMARY)) {
      findings.add(Finding.of(FileCode.NO_SUMMARY, where, "the summary states nothing"));
    }
    endFile(file.name(), file.layout());
  }

  /** Ends a file that could not be read to its end. */
  void endFile(String name, Optional<Layout> layout) {
    if (rowsInFile == 0) {
      findings.add(Finding.of(ReserveCode.NO_ROWS, Location.of(name), "no address stands in it"));
    }
    files.add(new FileRead(name, layout, rowsInFile));
    total.addAll(inFile);
    inFile = new CoinTally();
    rowsInFile = 0;
  }

  ReserveReport report() {
    heights.forEach(
        (coin, range) -> {
          if (!range.isOne() && range.lowest().isPresent()) {
            findings.add(
                Finding.of(
                    ReserveCode.HEIGHTS,
                    Location.of(""),
                    coin + ": heights " + range + ", rows without: " + range.without()));
          }
        });
    if (rowCount() > unreadable) {
      messages.findings().forEach(findings::add);
    }
    return new ReserveReport(
        files,
        rows,
        unreadable,
        duplicates,
        total.coins(),
        total.units(),
        heights,
        messages.signed(),
        digest.hex(),
        problems,
        problemCount,
        findings.toList());
  }
}

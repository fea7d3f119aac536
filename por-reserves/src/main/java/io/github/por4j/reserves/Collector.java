package io.github.por4j.reserves;

import io.github.por4j.core.asset.Amounts;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Takes checked rows in the order of the files and keeps sums, in bounded memory. */
final class Collector {
  private final Consumer<RowResult> listener;
  private final int kept;
  private final Findings findings = new Findings();
  private final List<FileRead> files = new ArrayList<>();
  private final List<RowResult> problems = new ArrayList<>();
  private final Map<OwnershipStatus, Long> rows = new EnumMap<>(OwnershipStatus.class);
  private final Map<String, String> ledgers = new TreeMap<>();
  private final Map<String, HeightRange> heights = new HashMap<>();
  private final Set<String> unsettled = new TreeSet<>();

  /** Where the counted row of a holding is. */
  private final FingerprintMap holdings = new FingerprintMap();

  private final FingerprintMap kin = new FingerprintMap();

  /** The chain of the first row. */
  private final FingerprintMap named = new FingerprintMap();

  private final Map<String, Integer> chains = new HashMap<>();
  private final CountedRows counted = new CountedRows();
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
    } else if (!total.takes(row.get().coin())) {
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
    total.open(row.coin(), checked.unit());
    ledgers.put(row.coin(), checked.ledger());
    heights.merge(checked.ledger(), HeightRange.of(row.height()), HeightRange::plus);
    if (checked.keys().isPresent()) {
      RowCheck.Keys keys = checked.keys().get();
      CountedRows.Counted now =
          new CountedRows.Counted(
              files.size(), row.coin(), result.status(), row.amount().orElse(BigDecimal.ZERO));
      OptionalLong before = holdings.get(keys.holding());
      if (before.isPresent()) {
        takeDuplicate(keys.holding(), counted.get(before.getAsLong()), now, row);
        duplicates++;
        inFile.addDuplicate(row.coin(), checked.unit());
        return result.asDuplicate();
      }
      holdings.putIfAbsent(keys.holding(), counted.add(now));
      checkAlias(keys, checked.unit(), row);
    }
    inFile.add(row.coin(), checked.unit(), result.status(), row.amount());
    return result;
  }

  /** Of two amounts the smaller counts. */
  private void takeDuplicate(
      Fingerprint holding, CountedRows.Counted before, CountedRows.Counted now, ReserveRow row) {
    BigDecimal less = before.amount().subtract(now.amount());
    if (less.signum() > 0) {
      CoinTally sums = before.file() == files.size() ? inFile : total;
      sums.reduce(before.coin(), before.status(), less);
      CountedRows.Counted reduced =
          new CountedRows.Counted(before.file(), before.coin(), before.status(), now.amount());
      holdings.replace(holding, counted.add(reduced));
    }
    String stood =
        row.coin()
            + " "
            + row.claim().address()
            + " stood before"
            + (before.coin().equals(row.coin()) ? "" : " as " + before.coin());
    findings.add(
        less.signum() == 0
            ? Finding.of(ReserveCode.DUPLICATE, row.where(), stood)
            : new Finding(
                ReserveCode.DUPLICATE_AMOUNT,
                row.where(),
                stood + " with another amount; the smaller counts",
                Amounts.text(before.amount()),
                Amounts.text(now.amount())));
  }

  /** At most one finding for a row, whose holding is new. */
  private void checkAlias(RowCheck.Keys keys, String unit, ReserveRow row) {
    boolean maybeSame = keys.kin().isPresent() && kin.putIfAbsent(keys.kin().get(), 0).isPresent();
    boolean sameNetwork = keys.named().isPresent() && isOnAnotherChain(keys);
    if (maybeSame || sameNetwork) {
      unsettled.add(row.coin());
      findings.add(
          Finding.of(
              ReserveCode.ALIAS,
              row.where(),
              row.claim().address()
                  + (sameNetwork
                      ? " stood before on the same network under another coin of " + unit
                      : " stood before under another coin that may be the same as " + row.coin())));
    }
  }

  private boolean isOnAnotherChain(RowCheck.Keys keys) {
    int chain = chains.computeIfAbsent(keys.chain(), c -> chains.size());
    OptionalLong before = named.putIfAbsent(keys.named().orElseThrow(), chain);
    return before.isPresent() && before.getAsLong() != chain;
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
    Map<String, HeightRange> byCoin = new TreeMap<>();
    ledgers.forEach((coin, ledger) -> byCoin.put(coin, heights.get(ledger)));
    byCoin.forEach(
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
        byCoin,
        unsettled,
        messages.signed(),
        digest.hex(),
        problems,
        problemCount,
        findings.toList());
  }
}

package io.github.por4j.reserves.balance;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.ReserveCode;
import io.github.por4j.reserves.address.Fingerprint;
import io.github.por4j.reserves.address.FingerprintMap;
import io.github.por4j.reserves.address.Fingerprints;
import io.github.por4j.reserves.file.ReserveRow;
import io.github.por4j.reserves.file.RowDigest;
import io.github.por4j.reserves.ownership.CoinRule;
import io.github.por4j.reserves.ownership.CoinTable;
import io.github.por4j.reserves.ownership.Holding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One comparison under way: rows wait until a source's batch is full. Used by one thread. */
final class BalanceRun {
  /** Most coins kept apart, as in the ownership report. */
  private static final int MAX_COINS = 4096;

  private record Waiting(ReserveRow row, BalanceQuery query) {}

  private final CoinTable coins;
  private final List<BalanceSource> sources;
  private final Consumer<BalanceResult> onRow;
  private final List<List<Waiting>> batches = new ArrayList<>();
  private final Fingerprints fingerprints = new Fingerprints();
  private final FingerprintMap seen = new FingerprintMap();
  private final Map<String, CoinBalance> totals = new TreeMap<>();
  private final Set<String> uncovered = new HashSet<>();
  private final RowDigest digest = new RowDigest();
  private final Findings findings = new Findings();

  BalanceRun(CoinTable coins, List<BalanceSource> sources, Consumer<BalanceResult> onRow) {
    this.coins = coins;
    this.sources = sources;
    this.onRow = onRow;
    sources.forEach(s -> batches.add(new ArrayList<>()));
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  /** Rows without an amount have nothing to compare. */
  void add(ReserveRow row) throws InterruptedException {
    digest.add(row);
    Optional<Holding> holding = coins.holding(row.coin(), row.claim());
    boolean isNew = holding.isEmpty() || isNew(holding.get());
    if (row.amount().isEmpty() || !isNew) {
      return;
    }
    BalanceQuery query =
        new BalanceQuery(
            row.coin(),
            row.claim().network().toUpperCase(Locale.ROOT),
            row.claim().address(),
            row.height());
    Waiting waiting = new Waiting(row, query);
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).covers(query)) {
        batches.get(i).add(waiting);
        if (batches.get(i).size() >= sources.get(i).batchSize()) {
          ask(i);
        }
        return;
      }
    }
    notCovered(waiting);
  }

  private boolean isNew(Holding holding) {
    Fingerprint key = fingerprints.of(holding.chain(), holding.asset(), holding.account());
    return seen.putIfAbsent(key, 0).isEmpty();
  }

  private void notCovered(Waiting waiting) {
    if (uncovered.size() < MAX_COINS && uncovered.add(waiting.row().coin())) {
      findings.add(
          Finding.of(
              BalanceCode.NOT_COVERED,
              waiting.row().where(),
              "no source knows balances of " + waiting.row().coin()));
    }
    take(waiting, BalanceOutcome.NOT_COVERED, Optional.empty(), "", "no source knows the coin");
  }

  /** Asks for what still waits. */
  void finish() throws InterruptedException {
    for (int i = 0; i < sources.size(); i++) {
      if (!batches.get(i).isEmpty()) {
        ask(i);
      }
    }
  }

  private void ask(int source) throws InterruptedException {
    List<Waiting> batch = List.copyOf(batches.get(source));
    batches.get(source).clear();
    String name = sources.get(source).name();
    List<BalanceAnswer> answers =
        sources.get(source).balances(batch.stream().map(Waiting::query).toList());
    if (answers.size() != batch.size()) {
      throw new IllegalStateException(name + " did not give one answer for each query");
    }
    for (int i = 0; i < batch.size(); i++) {
      take(batch.get(i), answers.get(i), name);
    }
  }

  private void take(Waiting waiting, BalanceAnswer answer, String source) {
    ReserveRow row = waiting.row();
    if (answer.amount().isEmpty()) {
      findings.add(Finding.of(BalanceCode.UNKNOWN, row.where(), answer.reason()));
      take(waiting, BalanceOutcome.UNKNOWN, Optional.empty(), source, answer.reason());
      return;
    }
    BigDecimal stated = row.amount().orElseThrow();
    int order = answer.amount().get().compareTo(stated);
    if (order != 0) {
      findings.add(
          new Finding(
              BalanceCode.DIFFERS,
              row.where(),
              row.coin()
                  + " of "
                  + row.claim().address()
                  + (order < 0 ? ": less than stated" : ": more than stated"),
              Amounts.text(stated),
              Amounts.text(answer.amount().get())));
    }
    BalanceOutcome outcome = order == 0 ? BalanceOutcome.EQUAL : BalanceOutcome.DIFFERS;
    take(waiting, outcome, answer.amount(), source, "");
  }

  private void take(
      Waiting waiting,
      BalanceOutcome outcome,
      Optional<BigDecimal> found,
      String source,
      String reason) {
    ReserveRow row = waiting.row();
    BigDecimal stated = row.amount().orElseThrow();
    onRow.accept(
        new BalanceResult(row.where(), waiting.query(), stated, outcome, found, source, reason));
    CoinBalance.Part part = new CoinBalance.Part(1, stated, found.orElse(BigDecimal.ZERO));
    if (!totals.containsKey(row.coin()) && totals.size() >= MAX_COINS) {
      findings.add(
          Finding.of(ReserveCode.TOO_MANY_COINS, row.where(), "more coins than are kept apart"));
    } else {
      String unit = coins.find(row.coin()).map(CoinRule::total).orElse(row.coin());
      totals.merge(
          row.coin(), new CoinBalance(row.coin(), unit, Map.of(outcome, part)), CoinBalance::plus);
    }
  }

  BalanceReport report(String subject) {
    Map<String, CoinBalance> units = new TreeMap<>();
    totals
        .values()
        .forEach(
            c ->
                units.merge(
                    c.unit(),
                    new CoinBalance(c.unit(), c.unit(), c.byOutcome()),
                    CoinBalance::plus));
    boolean compared =
        totals.values().stream()
            .anyMatch(
                c ->
                    c.of(BalanceOutcome.EQUAL).addresses()
                            + c.of(BalanceOutcome.DIFFERS).addresses()
                        > 0);
    List<String> names = sources.stream().map(BalanceSource::name).toList();
    if (compared) {
      findings.add(
          Finding.of(
              BalanceCode.SOURCE_TRUSTED,
              Location.of(""),
              "balances are taken as " + String.join(", ", names) + " state them"));
    } else {
      findings.add(
          Finding.of(BalanceCode.NOTHING_COMPARED, Location.of(""), "no amount was compared"));
    }
    return new BalanceReport(
        subject,
        names,
        digest.hex(),
        List.copyOf(totals.values()),
        List.copyOf(units.values()),
        findings.toList());
  }
}

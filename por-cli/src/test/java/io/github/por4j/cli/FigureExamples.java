package io.github.por4j.cli;

import static io.github.por4j.cli.ExampleBook.file;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.PriceTable;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.ratio.RatioFile;
import io.github.por4j.core.ratio.ReserveRatios;
import io.github.por4j.core.ratio.VerifiedLiabilities;
import io.github.por4j.core.reconcile.InclusionComparison;
import io.github.por4j.core.reconcile.StatedBalances;
import io.github.por4j.core.reconcile.ValueUnit;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.snapshot.AccountFiles;
import io.github.por4j.core.snapshot.AccountMode;
import io.github.por4j.core.snapshot.Snapshot;
import io.github.por4j.core.snapshot.SnapshotCalculator;
import io.github.por4j.core.snapshot.SnapshotReport;
import io.github.por4j.core.snapshot.UserAccount;
import io.github.por4j.core.snapshotfile.SnapshotFileCheck;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small accounts, snapshot files and ratio files, each with one thing wrong. */
final class FigureExamples {
  private static final String COLUMNS = "account,item,asset,amount,of,type\n";
  private static final String PRICES = "asset,usd\nBTC,50000\nETH,2500\nUSDT,1\n";
  private static final String MOST = "4611686018427387903";

  private final ExampleBook book = new ExampleBook();

  private FigureExamples() {}

  static Map<String, Finding> collect()
      throws IOException, MalformedInputException, ClassNotFoundException {
    FigureExamples examples = new FigureExamples();
    examples.snapshots();
    examples.snapshotFiles();
    examples.ratios();
    examples.reconciled();
    return examples.book.examples();
  }

  private void snapshots() throws IOException, MalformedInputException {
    account("trading,assets,BTC,1,p,cross\ntrading,liabilities,BTC,1,p,cross\n", null, PRICES);
    String position = "trading,assets,ETH,1,p,cross\ntrading,liabilities,USDT,100,p,cross\n";
    account(position, AccountMode.MULTI_CURRENCY, PRICES);
    account("trading,cash,USDT,-1,,\n", AccountMode.SPOT, PRICES);
    account("trading,cash,BTC,1,,\ntrading,equity,BTC,2,,\n", AccountMode.FUTURES, PRICES);
    account("trading,cash,DOGE,1,,\n", AccountMode.SPOT, PRICES);
    account("trading,cash,NOBODY,0,,\n", AccountMode.SPOT, PRICES);
    account(
        "trading,cash,BTC,1,,\n",
        AccountMode.SPOT,
        "asset,usd,time\nBTC,50000,2024-09-16T00:00:00Z\nETH,2500,2024-09-16T00:00:01Z\n");
  }

  private void account(String rows, AccountMode mode, String prices)
      throws IOException, MalformedInputException {
    UserAccount account = AccountFiles.read(List.of(file("account.csv", COLUMNS + rows)));
    book.keep(
        SnapshotReport.of(
                "account.csv",
                SnapshotCalculator.calculate(
                    mode == null ? account : account.in(mode),
                    PriceTable.read(file("prices.csv", prices))),
                SnapshotReport.CENT)
            .findings());
  }

  /** An account of 1 BTC and 1 DOGE beside files that state something else. */
  private void reconciled() throws IOException, MalformedInputException {
    String rows = "trading,cash,BTC,1,,\ntrading,cash,DOGE,1,,\n";
    Snapshot snapshot =
        SnapshotCalculator.calculate(
            AccountFiles.read(List.of(file("account.csv", COLUMNS + rows))),
            PriceTable.read(file("prices.csv", PRICES)));
    AssetSymbol btc = new AssetSymbol("BTC");
    ValueUnit unit = new ValueUnit(new BigDecimal("0.001"), RoundingMode.DOWN);
    for (long stated : List.of(50_000_000L, 50_000_001L, 50_100_000L, 1L)) {
      StatedBalances file =
          new StatedBalances(
              "my_inclusion_proof.json",
              Map.of(btc, BigInteger.valueOf(stated)),
              Optional.of(BigInteger.ONE),
              List.of(btc));
      book.keep(
          InclusionComparison.report(snapshot, file, unit, new BigDecimal("0.02")).findings());
    }
  }

  private void snapshotFiles() throws IOException, MalformedInputException {
    String first = "0".repeat(63) + "1";
    snapshot(account(first, "\"BTC\":\"-1\""));
    snapshot(account(first, "\"BTC\":\"1\""), account(first, "\"BTC\":\"2\""));
    snapshot(account("1", "\"BTC\":\"1\""));
    snapshot(account(first, "\"BTC\":\"4611686018427387904\""));
    StringBuilder wrapping = new StringBuilder("\"BTC\":\"1\"");
    for (int i = 0; i < 5; i++) {
      wrapping.append(",\"E").append(i).append("\":\"").append(MOST).append('"');
      wrapping.append(",\"D").append(i).append("\":\"-").append(MOST).append('"');
    }
    snapshot(account(first, wrapping.toString()));
  }

  private static String account(String id, String assets) {
    return "[{\"id\":\"" + id + "\",\"assets\":{" + assets + "}}]";
  }

  private void snapshot(String... files) throws IOException, MalformedInputException {
    List<Source> sources = new ArrayList<>();
    for (String text : files) {
      sources.add(file("accounts-" + (sources.size() + 1) + ".json", text));
    }
    book.keep(
        SnapshotFileCheck.check("snapshot", sources, SnapshotFileCheck.Listener.NONE).findings());
  }

  private void ratios() throws IOException, MalformedInputException, ClassNotFoundException {
    ratio("asset,exchange,users\nBTC,99,100\n", Optional.empty());
    ratio("asset,exchange,users\nBTC,99,0\n", Optional.empty());
    ratio("asset,exchange,users,percent\nBTC,104,100,105\n", Optional.empty());
    String row = "asset,exchange,users\nBTC,12,11\n";
    Total other = new Total("BTC in 10^-8", new BigInteger("1200000000"), "merkle-v2.total");
    ratio(row, Optional.of(liabilities(Generation.MERKLE_V2, other)));
    ratio(
        row, Optional.of(liabilities(Generation.STARK_V2, new Total("net", BigInteger.TEN, "c"))));
    Total btc = new Total("BTC in 10^-8", new BigInteger("1050000000"), "c");
    ratio(row, Optional.of(liabilities(Generation.MERKLE_V2, btc)));
    for (Severity severity : List.of(Severity.INVALID, Severity.INCONCLUSIVE)) {
      Finding finding = Finding.of(worth(severity), Location.of("round"), "an example");
      ratio(row, Optional.of(liabilities(Generation.MERKLE_V2, btc, finding)));
    }
  }

  private static FindingCode worth(Severity severity) throws IOException, ClassNotFoundException {
    return FindingCodes.all().stream()
        .filter(code -> code.severity() == severity)
        .findFirst()
        .orElseThrow();
  }

  private void ratio(String rows, Optional<VerificationReport> liabilities)
      throws IOException, MalformedInputException {
    Optional<VerifiedLiabilities> verified = liabilities.map(VerifiedLiabilities::of);
    book.keep(
        ReserveRatios.report(
                "ratios.csv", RatioFile.read(file("ratios.csv", rows), verified), verified)
            .findings());
  }

  static VerificationReport liabilities(Generation generation, Total total, Finding... findings) {
    return new VerificationReport(
        "round",
        generation,
        List.of(),
        CircuitTrust.NONE,
        List.of(Claim.of(total.claim(), ClaimStatus.PROVEN, "The total is that of all users.")),
        List.of(findings),
        List.of(total),
        List.of());
  }
}

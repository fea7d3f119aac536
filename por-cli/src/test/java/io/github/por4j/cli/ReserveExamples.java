package io.github.por4j.cli;

import static io.github.por4j.cli.ExampleBook.file;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.ReserveVerifier;
import io.github.por4j.reserves.balance.BalanceCheck;
import io.github.por4j.reserves.balance.BalanceReport;
import io.github.por4j.reserves.balance.FileBalances;
import io.github.por4j.reserves.solvency.SolvencyReport;
import io.github.por4j.reserves.solvency.StatedLiabilities;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The published reserve files, the vectors of signatures, and small files with one thing wrong. */
final class ReserveExamples {
  private static final Path VECTORS =
      Path.of("../por-reserves/src/test/resources/io/github/por4j/reserves");
  private static final int MOST = 1 << 20;
  private static final String HEADER =
      "coin,Type,Network,Snapshot Height,address,amount,message,signature1,signature2,"
          + "redeem script,EOA1,EOA2\n";
  private static final String ADDRESS = "0x0cdcdb19a857c2ac24818ca4fdfe38cce071483e";

  /** A row of okx_por_example.csv, which is signed. */
  private static final String ROW =
      "ETH,,ETH,7,"
          + ADDRESS
          + ",2,I am an OKX"
          + " address,0x07f19879aa28d51c97cddfdfecffe7ed96525545d041aee4f4386b0bf4c1a26924b637fb02ccbb97305c13daa51a0f50b8896fb25ecbaf60020cde920d227a221b,,,,\n";

  private static final String ROWS = "coin,amount\nETH,2\n\n" + HEADER + ROW;

  /** The same signer as that of ETH-ARBITRUM in okx_por_example.csv, in the next block. */
  private static final String NEXT_BLOCK =
      "ETH,,ETH,8,0xfb227aba2f664a37b43ef4771b16c0d900bd53e3,2,I am an OKX"
          + " address,0xe0f40fda584f83db12c4d6890287c45d6857ccde6e0dbedcd53ae1b020b084ae2cedcb0b729e7c1ffbfdb315b49c6bbb9338a065e41214e871ca21fb025c3ba51b,,,,\n";

  private final ExampleBook book = new ExampleBook();

  private ReserveExamples() {}

  static Map<String, Finding> collect()
      throws IOException, MalformedInputException, InterruptedException {
    ReserveExamples examples = new ReserveExamples();
    examples.published();
    examples.vectors();
    examples.changedRows();
    examples.keysAndScripts();
    examples.summaries();
    examples.balances();
    examples.solvency();
    return examples.book.examples();
  }

  private void published() throws IOException {
    for (String folder : List.of("csv", "ownership")) {
      try (Stream<Path> files = Files.list(VECTORS.resolve(folder))) {
        for (Path path : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
          verify(Source.of(path.getFileName().toString(), Files.readAllBytes(path)));
        }
      }
    }
  }

  /** Each case of another implementation as a row. */
  private void vectors() throws IOException, MalformedInputException {
    byte[] cases = Files.readAllBytes(VECTORS.resolve("ownership/vectors.json"));
    try (JsonInput json = JsonInput.of("vectors", cases)) {
      json.entries(
          MOST,
          name -> {
            if (name.equals("cases")) {
              json.array(MOST, index -> vector(json));
            } else {
              json.skip();
            }
          });
    }
    byte[] forgeries = Files.readAllBytes(VECTORS.resolve("ownership/accepted_forgeries.json"));
    try (JsonInput json = JsonInput.of("forgeries", forgeries)) {
      json.array(MOST, index -> vector(json));
    }
  }

  private void vector(JsonInput json) throws IOException, MalformedInputException {
    Map<String, String> fields = new HashMap<>();
    json.entries(
        MOST,
        name -> {
          if (json.takeNull()) {
            return;
          }
          boolean truth = name.startsWith("expect") || name.equals("checked_by_own_verifier");
          fields.put(name, truth ? String.valueOf(json.bool()) : json.string(MOST));
        });
    List<String> cells = new ArrayList<>();
    for (String name :
        List.of("coin", "csv_type", "", "", "address", "", "message", "signature1", "signature2")) {
      cells.add(fields.getOrDefault(name, ""));
    }
    cells.set(5, "1");
    cells.add(
        fields.getOrDefault("script_or_pubkey", "")
            + fields.getOrDefault("public_key", "")
            + fields.getOrDefault("script", ""));
    cells.add(fields.getOrDefault("eoa1", ""));
    cells.add("");
    StringBuilder row = new StringBuilder();
    for (String cell : cells) {
      row.append(row.length() == 0 ? "" : ",").append('"').append(cell.replace("\"", "\"\""));
      row.append('"');
    }
    String name = fields.getOrDefault("id", fields.getOrDefault("why", "vector"));
    verify(
        file("vectors/" + name.replaceAll("[^A-Za-z0-9_-]+", "-") + ".csv", HEADER + row + "\n"));
  }

  private void changedRows() throws IOException {
    rows(HEADER + ROW + ROW);
    rows(HEADER + ROW + ROW.replace(",2,I am", ",3,I am"));
    rows(HEADER + ROW + ROW.replace("ETH,,ETH", "ETH-ARBITRUM,,ETH"));
    rows(HEADER + ROW.replace("0x07f1", "0x17f1"));
    rows(HEADER + ROW.replace("0x07f1", "07f1zz"));
    rows(HEADER + ROW.replace(",0x07f1", ","));
    rows(HEADER + ROW.replace("I am an OKX address", ""));
    rows(HEADER + ROW.replace("I am an OKX address", "Log in to example.org"));
    rows(HEADER + ROW.replace(ADDRESS, "0x00"));
    rows(HEADER + ROW.replace(ADDRESS, ADDRESS.replace("0cdcdb", "0CDCDb")));
    rows(HEADER + ROW.replace(",7,", ",8,").replace(ADDRESS, ADDRESS.replace('1', '2')) + ROW);
    rows(HEADER + "ETH,,N,1,a,x,m,s,,,,\n");
    rows(HEADER + "NOSUCHCOIN,,N,1,a,1,m,s,,,,\n");
    rows(HEADER + "USDT-ALGO,,ALGO,1,a,1,m,s,,,,\n");
    rows(HEADER + "DCR,,DCR,1,Ds,1,m,s,,,,\n");
    rows(HEADER + ROW.replace(ADDRESS, "a".repeat(4097)));
    rows(HEADER + ROW.replace(",,,,\n", ",,,," + ADDRESS + "\n"));
    rows(HEADER.replace("EOA2", "status") + ROW.replace(",,,,\n", ",,,,4\n"));
    rows(HEADER);
    rows(HEADER.replace("EOA2", "colour") + ROW);
    rows(HEADER.replace("amount,", "") + ROW.replace(",2,I am", ",I am"));
    StringBuilder coins = new StringBuilder(HEADER);
    for (int i = 0; i < 4100; i++) {
      coins.append("C").append(i).append(",,N,1,a,1,m,s,,,,\n");
    }
    rows(coins.toString());
    for (ReserveVerifier asked :
        List.of(
            ReserveVerifier.strict().expectMessage("I am another address"),
            ReserveVerifier.strict().expectMessage("I am an OKX address"))) {
      book.keep(asked.verify(List.of(file("reserves.csv", ROWS))).findings());
    }
  }

  private void keysAndScripts() throws IOException {
    String solana = "SOL,,SOL,1,7bzoTJhZmpU1vQVjN63fQ3iVYmWCVgQh1sYSqsjuapU9,1,hello world,0x00,,";
    rows(HEADER + solana + "0x00,,\n");
    rows(HEADER + solana + "0x01" + "00".repeat(31) + ",,\n");
    // The address is the hash of 521 zero bytes.
    for (String script : List.of("51zz", "00".repeat(521))) {
      rows(HEADER + "BTC,,BTC,1,3AwZayopKuyYXGeuZurqU6eL8zZPwtnSNB,1,m,s,," + script + ",,\n");
    }
  }

  private void summaries() throws IOException {
    for (String summary :
        List.of("ETH,3", "BTC,0", "ETH,1.9", "ETH(ALL),2\nETH,2", "ETH,x", "ETH")) {
      rows("coin,amount\n" + summary + "\n\n" + HEADER + ROW);
    }
    rows("coin,amount,custody\nETH,2,1\n\n" + HEADER + ROW);
    rows("coin,amount\nETH,2.04\n\n" + HEADER + ROW.replace(",2,I am", ",2.0469,I am"));
    rows("coin,amount\nETH,4\n\n" + HEADER + ROW + ROW.replace("ETH,,ETH", "ETH-BASE,,BASE"));
  }

  private void rows(String text) throws IOException {
    verify(file("reserves.csv", text));
  }

  private ReserveReport verify(Source source) throws IOException {
    ReserveReport report = ReserveVerifier.strict().verify(List.of(source));
    book.keep(report.toCheckReport().findings());
    return report;
  }

  private void balances() throws IOException, MalformedInputException, InterruptedException {
    for (String row : List.of(",7,1.9", ",7,2", ",8,2")) {
      book.keep(compared("ETH,ETH," + ADDRESS + row + "\n").toCheckReport().findings());
    }
    book.keep(compared("BTC,BTC,1x,7,2\n").toCheckReport().findings());
    BalanceReport other = compared("ETH,ETH," + ADDRESS + ",7,2\n");
    book.keep(other.toCheckReport(verify(file("other.csv", HEADER + ROW + ROW))).findings());
  }

  private static BalanceReport compared(String balances)
      throws IOException, MalformedInputException, InterruptedException {
    return compared(balances, ROWS);
  }

  private static BalanceReport compared(String balances, String rows)
      throws IOException, MalformedInputException, InterruptedException {
    Source source = file("balances.csv", "coin,network,address,height,balance\n" + balances);
    return BalanceCheck.against(List.of(FileBalances.read(source)))
        .check(List.of(file("reserves.csv", rows)));
  }

  private void solvency() throws IOException, MalformedInputException, InterruptedException {
    VerificationReport v2 =
        FigureExamples.liabilities(Generation.STARK_V2, new Total("net", BigInteger.TEN, "v2.net"));
    VerificationReport merkle =
        FigureExamples.liabilities(
            Generation.MERKLE_V2,
            new Total("ETH in 10^-8", BigInteger.valueOf(190_000_000), "merkle-v2.total"));
    String unsigned =
        HEADER + ROW + ROW.replace("0x07f1", "0x17f1").replace(ADDRESS, ADDRESS.replace('1', '2'));
    solvency(ROWS, "ETH,2,\n", v2);
    solvency(ROWS, "ETH,3,1\n", v2);
    solvency(ROWS, "ETH,5,\n", v2);
    solvency(ROWS, "", v2);
    solvency(ROWS, "ETH,0,\n", v2);
    solvency(ROWS, "ETH,1.8,\n", merkle);
    solvency(unsigned, "ETH,3,\n", v2);
    solvency(ROWS, "ETH,1,\n");
    solvency(ROWS, "ETH,1,\n", v2, merkle);
    String twoBlocks = ROWS.replace("ETH,2", "ETH,4") + NEXT_BLOCK;
    String second = NEXT_BLOCK.split(",", -1)[4];
    solvency(
        twoBlocks,
        "ETH,3,\n",
        Optional.of(
            compared("ETH,ETH," + ADDRESS + ",7,2\nETH,ETH," + second + ",8,2\n", twoBlocks)),
        v2);
  }

  private void solvency(String rows, String stated, VerificationReport... reports)
      throws IOException, MalformedInputException, InterruptedException {
    solvency(rows, stated, Optional.empty(), reports);
    solvency(rows, stated, Optional.of(compared("ETH,ETH," + ADDRESS + ",7,2\n")), reports);
  }

  private void solvency(
      String rows, String stated, Optional<BalanceReport> balances, VerificationReport... reports)
      throws IOException, MalformedInputException, InterruptedException {
    ReserveReport reserves = ReserveVerifier.strict().verify(List.of(file("reserves.csv", rows)));
    Source liabilities = file("stated.csv", "asset,users,custody\n" + stated);
    book.keep(
        SolvencyReport.of(
                reserves,
                balances,
                reports.length == 0
                    ? Optional.empty()
                    : Optional.of(new VerificationResult(List.of(reports))),
                StatedLiabilities.read(liabilities))
            .toCheckReport()
            .findings());
  }
}

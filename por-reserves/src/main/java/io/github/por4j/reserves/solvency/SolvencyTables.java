package io.github.por4j.reserves.solvency;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.ratio.Fraction;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Table;
import io.github.por4j.reserves.FileRead;
import io.github.por4j.reserves.HeightRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A solvency report in tables and claims. */
final class SolvencyTables {
  private SolvencyTables() {}

  static CheckReport of(SolvencyReport report) {
    List<Table> tables = new ArrayList<>();
    tables.add(ratios(report));
    tables.add(bases(report));
    tables.add(halves(report));
    report.comparison().ifPresent(b -> tables.addAll(b.tables()));
    String subject =
        report.reserves().files().stream().map(FileRead::name).collect(Collectors.joining(", "));
    return new CheckReport("solvency: " + subject, tables, report.claims(), report.findings());
  }

  static List<Claim> claims(SolvencyReport report) {
    List<Claim> claims = new ArrayList<>();
    report.coins().forEach(coin -> claims.add(claim(coin)));
    report.reserves().claims().stream()
        .filter(c -> report.comparison().isEmpty() || !c.id().equals("reserves.balances"))
        .forEach(claims::add);
    report.comparison().ifPresent(b -> claims.add(b.claim()));
    report.liabilities().ifPresent(l -> l.reports().forEach(r -> claims.addAll(r.claims())));
    return claims;
  }

  private static Claim claim(CoinSolvency coin) {
    String id = "solvency." + coin.asset();
    String statement =
        "Verified wallets"
            + (coin.custody().isPresent() ? " and custody" : "")
            + " of "
            + coin.asset()
            + " cover what users are owed"
            + coin.ratio().flatMap(r -> r.percent()).map(p -> ", " + p + " %.").orElse(".");
    return coin.status() == ClaimStatus.ASSUMED
        ? Claim.assumed(id, statement, String.join("; ", coin.assumed()))
        : Claim.of(
            id,
            coin.status(),
            coin.missing().isEmpty()
                ? statement
                : statement + " Missing: " + String.join("; ", coin.missing()) + ".");
  }

  private static Table ratios(SolvencyReport report) {
    return new Table(
        "ratios",
        "Reserve ratios, of verified wallets and custody",
        List.of(
            Table.Column.text("asset", "asset"),
            Table.Column.number("verified", "verified"),
            Table.Column.number("notVerified", "not verified"),
            Table.Column.number("custody", "custody"),
            Table.Column.number("users", "users"),
            Table.Column.number("percent", "per cent"),
            Table.Column.text("fraction", "exactly"),
            Table.Column.text("status", "covered")),
        report.coins().stream()
            .map(
                c ->
                    List.of(
                        c.asset(),
                        Amounts.text(c.verified().amount()),
                        Amounts.text(c.notVerified()),
                        c.custody().map(i -> Amounts.text(i.amount())).orElse(""),
                        c.users().map(i -> Amounts.text(i.amount())).orElse(""),
                        c.ratio().flatMap(r -> r.percent()).map(BigInteger::toString).orElse(""),
                        c.ratio().flatMap(r -> r.fraction()).map(Fraction::toString).orElse(""),
                        c.status().name()))
            .toList());
  }

  private static Table bases(SolvencyReport report) {
    return new Table(
        "bases",
        "What each rests on",
        List.of(
            Table.Column.text("asset", "asset"),
            Table.Column.text("proven", "proven"),
            Table.Column.text("assumed", "assumed"),
            Table.Column.text("missing", "missing")),
        report.coins().stream()
            .map(
                c ->
                    List.of(
                        c.asset(),
                        String.join("; ", c.proven()),
                        String.join("; ", c.assumed()),
                        String.join("; ", c.missing())))
            .toList());
  }

  /** What each half says of its time. */
  private static Table halves(SolvencyReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (var coin : report.reserves().heights().entrySet()) {
      HeightRange range = coin.getValue();
      rows.add(
          List.of(
              "reserves of " + coin.getKey(),
              "height " + range + (range.without() == 0 ? "" : ", or none")));
    }
    report
        .liabilities()
        .ifPresent(
            l ->
                l.reports()
                    .forEach(
                        r ->
                            rows.add(
                                List.of(
                                    "liabilities, " + r.subject() + ", " + r.verdict(),
                                    "no time stated"))));
    return new Table(
        "times",
        "Times that the halves state",
        List.of(Table.Column.text("half", "half"), Table.Column.text("time", "time")),
        rows);
  }
}

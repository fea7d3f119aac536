package io.github.por4j.reserves;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Table;
import io.github.por4j.reserves.file.Layout;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A reserve report in tables. */
final class ReserveTables {
  private ReserveTables() {}

  static CheckReport of(ReserveReport report) {
    String subject = report.files().stream().map(FileRead::name).collect(Collectors.joining(", "));
    return new CheckReport(
        subject,
        List.of(
            files(report),
            rows(report),
            totals("units", "Amounts, the coins of one unit together", report.units()),
            totals("coins", "Amounts by coin", report.coins()),
            problems(report)),
        report.claims(),
        report.findings());
  }

  private static Table files(ReserveReport report) {
    return new Table(
        "files",
        "Files",
        List.of(
            Table.Column.text("file", "file"),
            Table.Column.text("layout", "layout"),
            Table.Column.number("rows", "rows")),
        report.files().stream()
            .map(
                f ->
                    List.of(
                        f.name(),
                        f.layout().map(Layout::title).orElse("no detail section"),
                        String.valueOf(f.rows())))
            .toList());
  }

  private static Table rows(ReserveReport report) {
    List<List<String>> rows = new ArrayList<>();
    report
        .rowsByStatus()
        .forEach((status, count) -> rows.add(List.of(status.name(), String.valueOf(count))));
    rows.add(List.of("all", String.valueOf(report.rows())));
    rows.add(List.of("of these unreadable", String.valueOf(report.unreadable())));
    rows.add(List.of("of these duplicates", String.valueOf(report.duplicates())));
    return new Table(
        "rows",
        "Rows",
        List.of(Table.Column.text("status", "status"), Table.Column.number("rows", "rows")),
        rows);
  }

  private static Table totals(String name, String title, List<CoinTotal> totals) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.text("name", name.equals("units") ? "unit" : "coin"));
    for (OwnershipStatus status : OwnershipStatus.values()) {
      String key = status.name().toLowerCase(Locale.ROOT);
      columns.add(Table.Column.number(key + "Addresses", key));
      columns.add(Table.Column.number(key + "Amount", "amount"));
    }
    columns.add(Table.Column.number("duplicates", "duplicates"));
    List<List<String>> rows = new ArrayList<>();
    for (CoinTotal total : totals) {
      List<String> row = new ArrayList<>();
      row.add(total.name());
      for (OwnershipStatus status : OwnershipStatus.values()) {
        row.add(String.valueOf(total.of(status).addresses()));
        row.add(Amounts.text(total.of(status).amount()));
      }
      row.add(String.valueOf(total.duplicates()));
      rows.add(row);
    }
    return new Table(name, title, columns, rows);
  }

  private static Table problems(ReserveReport report) {
    return new Table(
        "problems",
        "Rows that are not VERIFIED, the first "
            + report.problems().size()
            + " of "
            + report.problemCount(),
        List.of(
            Table.Column.text("where", "where"),
            Table.Column.text("status", "status"),
            Table.Column.text("code", "code"),
            Table.Column.text("coin", "coin"),
            Table.Column.text("address", "address"),
            Table.Column.text("reason", "reason")),
        report.problems().stream()
            .map(
                p ->
                    List.of(
                        p.where().toString(),
                        p.status().name(),
                        p.code().id(),
                        p.row().map(r -> r.coin()).orElse(""),
                        p.row().map(r -> r.claim().address()).orElse(""),
                        p.reason()))
            .toList());
  }
}

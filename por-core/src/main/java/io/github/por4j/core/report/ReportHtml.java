package io.github.por4j.core.report;

import io.github.por4j.core.html.Html;
import io.github.por4j.core.html.HtmlPage;
import io.github.por4j.core.html.HtmlTable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Renders results as one self-contained HTML page, for people who do not know the words of a proof
 * of reserves: what the verdict means, what is established and on what it rests, the way of the
 * first users, and how to check again.
 */
public final class ReportHtml {
  /** A part of a report under a heading of its own. */
  private record Block(String id, String heading, Html content) {}

  private ReportHtml() {}

  /**
   * The page, to be written as UTF-8. It depends on the arguments alone.
   *
   * @param command that gives this result again; empty if it is not known
   */
  public static String render(VerificationResult result, String command) {
    List<VerificationReport> reports = result.reports();
    boolean single = reports.size() == 1;
    HtmlPage page =
        HtmlPage.of("Proof of reserves: " + ReportWords.words(result.verdict()), lead(result));
    if (single) {
      for (Block block : blocks(reports.get(0), "")) {
        page.section(block.id(), block.heading(), block.content());
      }
    } else {
      page.section("reports", "Reports", overview(reports));
      for (int i = 0; i < reports.size(); i++) {
        page.section("report-" + (i + 1), heading(i), whole(reports.get(i), i));
      }
    }
    return again(page, command).render();
  }

  private static HtmlPage again(HtmlPage page, String command) {
    return command.isEmpty()
        ? page
        : page.section(
            "again",
            "Check again",
            Html.element(
                "p",
                "This command, in the same directory and with the same files, gives this page:"),
            Html.element("pre", Html.code(command)));
  }

  /** A number with commas between groups of three digits. */
  public static String grouped(BigInteger number) {
    return ReportWords.grouped(number);
  }

  /** A verdict as a badge. */
  public static Html badge(Verdict verdict) {
    return Html.badge(ReportWords.tone(verdict), ReportWords.words(verdict));
  }

  /** A severity as a badge. */
  public static Html badge(Severity severity) {
    return Html.badge(ReportWords.tone(severity), ReportWords.words(severity));
  }

  /** Trust in a circuit as a badge. */
  public static Html badge(CircuitTrust trust) {
    return Html.badge(ReportWords.tone(trust), ReportWords.words(trust));
  }

  private static Html lead(VerificationResult result) {
    List<Html> parts = new ArrayList<>();
    parts.add(
        verdict(
            result.verdict(),
            result.reports().stream().flatMap(report -> report.claims().stream()).toList()));
    if (result.reports().size() == 1) {
      parts.add(facts(result.reports().get(0)));
    } else {
      parts.add(
          Html.element(
              "p", "The worst verdict of " + result.reports().size() + " reports counts."));
    }
    return Html.join(parts);
  }

  private static Html verdict(Verdict verdict, List<Claim> claims) {
    String counted = ReportWords.counted(claims);
    return Html.element("div")
        .with("class", "panel tone-" + ReportWords.tone(verdict).name().toLowerCase(Locale.ROOT))
        .of(
            Html.element("p").with("class", "verdict").of(badge(verdict)),
            Html.element("p").with("class", "lead").of(ReportWords.meaning(verdict)),
            counted.isEmpty() ? Html.EMPTY : Html.element("p", counted),
            Html.element("p", ReportWords.advice(verdict)),
            Html.element(
                "p",
                "This is about what the exchange owes its users. Whether it holds assets to match"
                    + " is another question."));
  }

  private static Html facts(VerificationReport report) {
    StringBuilder files = new StringBuilder();
    for (VerificationReport.FileCount file : report.files()) {
      files.append(files.length() == 0 ? "" : ", ");
      files.append(file.kind()).append(": ").append(file.count());
    }
    return Html.element(
        "dl",
        Html.element("dt", "Round"),
        Html.element("dd", Html.code(report.subject())),
        Html.element("dt", "Format"),
        Html.element("dd", report.generation().title()),
        Html.element("dt", "Read"),
        Html.element("dd", files.length() == 0 ? "nothing" : files.toString()));
  }

  private static Html overview(List<VerificationReport> reports) {
    HtmlTable table =
        HtmlTable.of("One row for each round, or for files that belong to none")
            .column("Report")
            .column("Verdict")
            .column("Round")
            .column("Format");
    for (int i = 0; i < reports.size(); i++) {
      VerificationReport report = reports.get(i);
      table.row(
          Html.jump("report-" + (i + 1), Html.text(heading(i))),
          badge(report.verdict()),
          Html.code(report.subject()),
          Html.text(report.generation().title()));
    }
    return table.html();
  }

  private static String heading(int index) {
    return "Report " + (index + 1);
  }

  private static Html whole(VerificationReport report, int index) {
    List<Html> parts =
        new ArrayList<>(List.of(verdict(report.verdict(), report.claims()), facts(report)));
    String prefix = "report-" + (index + 1) + "-";
    for (Block block : blocks(report, prefix)) {
      parts.add(Html.element("h3").with("id", block.id()).of(block.heading()));
      parts.add(block.content());
    }
    return Html.join(parts);
  }

  private static List<Block> blocks(VerificationReport report, String prefix) {
    List<Block> blocks = new ArrayList<>();
    if (!report.claims().isEmpty()) {
      blocks.add(new Block(prefix + "claims", "What this establishes", claims(report.claims())));
    }
    if (report.trust() != CircuitTrust.NONE) {
      blocks.add(
          new Block(
              prefix + "circuit",
              "Trust in the circuit",
              Html.join(
                  Html.element("p", badge(report.trust())),
                  Html.element("p", ReportWords.meaning(report.trust())))));
    }
    if (!report.totals().isEmpty()) {
      blocks.add(new Block(prefix + "totals", "Totals", totals(report)));
    }
    if (!report.ways().isEmpty()) {
      blocks.add(
          new Block(
              prefix + "path", "From the user to the root", WaysHtml.of(report.ways(), prefix)));
    }
    if (!report.soundness().isEmpty()) {
      blocks.add(new Block(prefix + "soundness", "Soundness", soundness(report)));
    }
    blocks.add(new Block(prefix + "findings", "Findings", FindingsHtml.of(report.findings())));
    return blocks;
  }

  private static Html claims(List<Claim> claims) {
    HtmlTable table =
        HtmlTable.of("What the files are read as claiming, and how far the checks establish it")
            .column("Claim")
            .column("Status")
            .column("Statement", HtmlTable.Align.PROSE);
    List<ClaimStatus> statuses = new ArrayList<>();
    for (Claim claim : claims) {
      if (!statuses.contains(claim.status())) {
        statuses.add(claim.status());
      }
      Html assumption =
          claim
              .assumption()
              .map(
                  a ->
                      Html.element("p")
                          .with("class", "faint")
                          .of(Html.element("strong", "Assuming: "), Html.text(a)))
              .orElse(Html.EMPTY);
      Html statement = Html.element("div", Html.element("p", claim.statement()), assumption);
      table.row(Html.code(claim.id()), badge(claim.status()), statement);
    }
    List<Html> legend = new ArrayList<>();
    statuses.stream()
        .sorted()
        .forEach(
            status ->
                legend.add(
                    Html.element(
                        "li", badge(status), Html.text(" " + ReportWords.meaning(status) + "."))));
    return Html.join(table.html(), Html.element("ul").with("class", "plain").of(Html.join(legend)));
  }

  private static Html badge(ClaimStatus status) {
    return Html.badge(ReportWords.tone(status), ReportWords.words(status));
  }

  private static Html totals(VerificationReport report) {
    HtmlTable table =
        HtmlTable.of("Sums over all accounts, exact, in the unit of the proofs")
            .column("Total")
            .column("Value", HtmlTable.Align.NUMBER)
            .column("Established by");
    for (Total total : report.totals()) {
      Html status =
          report.claims().stream()
              .filter(c -> c.id().equals(total.claim()))
              .findFirst()
              .map(c -> badge(c.status()))
              .orElse(Html.EMPTY);
      table.row(
          Html.text(total.name()),
          Html.text(ReportWords.grouped(total.value())),
          Html.join(status, Html.text(" "), Html.code(total.claim())));
    }
    return table.html();
  }

  private static Html soundness(VerificationReport report) {
    HtmlTable table =
        HtmlTable.of(
                "Security of the proof system in bits: log2 of a forger's work, if what is named"
                    + " last holds")
            .column("Figure")
            .column("Bits", HtmlTable.Align.NUMBER)
            .column("Rests on", HtmlTable.Align.PROSE);
    for (SoundnessFigure figure : report.soundness()) {
      table.row(
          Html.text(figure.name()),
          Html.text(figure.bits().toPlainString()),
          Html.text(figure.basis()));
    }
    return table.html();
  }
}

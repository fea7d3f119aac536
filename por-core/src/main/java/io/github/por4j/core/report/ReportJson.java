package io.github.por4j.core.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Renders results as JSON; the schema is {@code docs/report.schema.json}. */
public final class ReportJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false).build();

  private ReportJson() {}

  /** Writes the content of one JSON object. */
  @FunctionalInterface
  private interface Content {
    void write(JsonGenerator g) throws IOException;
  }

  /** One JSON object, indented by two blanks, ending in a line break. */
  public static String render(VerificationResult result) {
    return object(
        g -> {
          g.writeStringField("verdict", result.verdict().name());
          g.writeArrayFieldStart("reports");
          for (VerificationReport report : result.reports()) {
            writeReport(report, g);
          }
          g.writeEndArray();
        });
  }

  /**
   * As above; each table is an array of objects, whose values are strings. The schema is {@code
   * docs/check.schema.json}.
   */
  public static String render(CheckReport report) {
    return object(
        g -> {
          g.writeStringField("verdict", report.verdict().name());
          g.writeStringField("subject", report.subject());
          g.writeObjectFieldStart("tables");
          for (Table table : report.tables()) {
            writeTable(table, g);
          }
          g.writeEndObject();
          writeClaims(report.claims(), g);
          writeFindings(report.findings(), g);
        });
  }

  private static String object(Content content) {
    StringWriter text = new StringWriter();
    try {
      try (JsonGenerator g = FACTORY.createGenerator(text)) {
        g.useDefaultPrettyPrinter();
        g.writeStartObject();
        content.write(g);
        g.writeEndObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot refuse to be written", e);
    }
    return text.append('\n').toString();
  }

  private static void writeTable(Table table, JsonGenerator g) throws IOException {
    g.writeArrayFieldStart(table.name());
    for (List<String> row : table.rows()) {
      g.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        g.writeStringField(table.columns().get(i).key(), row.get(i));
      }
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void writeReport(VerificationReport report, JsonGenerator g) throws IOException {
    g.writeStartObject();
    g.writeStringField("subject", report.subject());
    g.writeStringField("generation", report.generation().name());
    g.writeObjectFieldStart("files");
    for (VerificationReport.FileCount file : report.files()) {
      g.writeNumberField(file.kind(), file.count());
    }
    g.writeEndObject();
    g.writeStringField("verdict", report.verdict().name());
    g.writeStringField("trust", report.trust().name());
    writeClaims(report.claims(), g);
    writeFindings(report.findings(), g);
    g.writeArrayFieldStart("totals");
    for (Total total : report.totals()) {
      g.writeStartObject();
      g.writeStringField("name", total.name());
      g.writeStringField("value", total.value().toString());
      g.writeStringField("claim", total.claim());
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayFieldStart("soundness");
    for (SoundnessFigure figure : report.soundness()) {
      g.writeStartObject();
      g.writeStringField("name", figure.name());
      g.writeNumberField("bits", figure.bits());
      g.writeStringField("basis", figure.basis());
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeEndObject();
  }

  private static void writeClaims(List<Claim> claims, JsonGenerator g) throws IOException {
    g.writeArrayFieldStart("claims");
    for (Claim claim : claims) {
      g.writeStartObject();
      g.writeStringField("id", claim.id());
      g.writeStringField("status", claim.status().name());
      g.writeStringField("statement", claim.statement());
      g.writeStringField("assumption", claim.assumption().orElse(null));
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void writeFindings(List<Finding> findings, JsonGenerator g) throws IOException {
    g.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      g.writeStartObject();
      g.writeStringField("code", finding.code().id());
      g.writeStringField("severity", finding.severity().name());
      g.writeStringField("where", finding.where().toString());
      g.writeStringField("message", finding.message());
      g.writeStringField("expected", finding.expected());
      g.writeStringField("actual", finding.actual());
      g.writeEndObject();
    }
    g.writeEndArray();
  }
}

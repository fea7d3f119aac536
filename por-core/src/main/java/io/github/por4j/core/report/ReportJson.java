package io.github.por4j.core.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Renders results as JSON; the schema is {@code docs/report.schema.json}. */
public final class ReportJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false).build();

  private ReportJson() {}

  /** One JSON object, indented by two blanks, ending in a line break. */
  public static String render(VerificationResult result) {
    StringWriter text = new StringWriter();
    try {
      write(result, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot refuse to be written", e);
    }
    return text.toString();
  }

  private static void write(VerificationResult result, Writer out) throws IOException {
    try (JsonGenerator g = FACTORY.createGenerator(out)) {
      g.useDefaultPrettyPrinter();
      g.writeStartObject();
      g.writeStringField("verdict", result.verdict().name());
      g.writeArrayFieldStart("reports");
      for (VerificationReport report : result.reports()) {
        writeReport(report, g);
      }
      g.writeEndArray();
      g.writeEndObject();
    }
    out.write('\n');
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
    g.writeArrayFieldStart("claims");
    for (Claim claim : report.claims()) {
      g.writeStartObject();
      g.writeStringField("id", claim.id());
      g.writeStringField("status", claim.status().name());
      g.writeStringField("statement", claim.statement());
      g.writeStringField("assumption", claim.assumption().orElse(null));
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayFieldStart("findings");
    for (Finding finding : report.findings()) {
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
}

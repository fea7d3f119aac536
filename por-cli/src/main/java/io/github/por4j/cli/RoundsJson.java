package io.github.por4j.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.VerificationReport;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** Many rounds as one JSON object. */
final class RoundsJson {
  private RoundsJson() {}

  static String render(List<RoundRow> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator g = new JsonFactory().createGenerator(text)) {
      g.useDefaultPrettyPrinter();
      g.writeStartObject();
      g.writeArrayFieldStart("rounds");
      for (RoundRow row : rows) {
        write(row, g);
      }
      g.writeEndArray();
      g.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void write(RoundRow row, JsonGenerator g) throws IOException {
    g.writeStartObject();
    g.writeStringField("directory", row.directory());
    g.writeStringField("subject", row.subject());
    g.writeStringField("generation", row.generation().name());
    g.writeStringField("verdict", row.verdict().name());
    g.writeStringField("trust", row.trust().name());
    g.writeObjectFieldStart("files");
    for (VerificationReport.FileCount file : row.files()) {
      g.writeNumberField(file.kind(), file.count());
    }
    g.writeEndObject();
    g.writeArrayFieldStart("totals");
    for (Total total : row.totals()) {
      g.writeStartObject();
      g.writeStringField("name", total.name());
      g.writeStringField("value", total.value().toString());
      g.writeStringField("claim", total.claim());
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayFieldStart("findings");
    for (Map.Entry<FindingCode, Integer> code : row.codes().entrySet()) {
      g.writeStartObject();
      g.writeStringField("code", code.getKey().id());
      g.writeStringField("severity", code.getKey().severity().name());
      g.writeNumberField("count", code.getValue());
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeEndObject();
  }
}

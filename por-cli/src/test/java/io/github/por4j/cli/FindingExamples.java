package io.github.por4j.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.stark.RoundDirectories;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An example of each finding that the committed test vectors provoke. */
final class FindingExamples {
  private static final Path TOP = Path.of("..");
  private static final Path EXAMPLE = TOP.resolve("docs/examples/okx-v2");
  private static final Path V1 =
      TOP.resolve("por-stark/src/test/resources/io/github/por4j/stark/v1");
  private static final Path V2 =
      TOP.resolve("por-stark/src/test/resources/io/github/por4j/stark/plonky2");
  private static final String SPLICE = ".splice";

  private final PorVerifier verifier = PorVerifier.strict().circuits(CircuitCheck.PINNED);
  private final Map<String, Finding> examples = new TreeMap<>();

  private FindingExamples() {}

  /** By code, the finding whose text comes first. */
  static Map<String, Finding> collect() throws IOException {
    FindingExamples found = new FindingExamples();
    found.directories(EXAMPLE);
    found.directories(TOP.resolve("por-merkle/src/test/resources/vectors"));
    found.rootProofs();
    Map<String, byte[]> tiny = archive("tiny.zip");
    found.verify("tiny", tiny);
    for (Map.Entry<String, Map<String, byte[]>> set : sets("forged.zip").entrySet()) {
      found.verify(set.getKey(), set.getValue());
    }
    for (Map.Entry<String, Map<String, byte[]>> set : sets("negatives.zip").entrySet()) {
      Map<String, byte[]> files = new TreeMap<>(tiny);
      files.keySet().removeIf(name -> name.startsWith("inclusion_proof_data"));
      set.getValue()
          .forEach(
              (name, bytes) -> {
                boolean spliced = name.endsWith(SPLICE);
                files.put(
                    spliced ? name.substring(0, name.length() - SPLICE.length()) : name,
                    spliced ? splice(bytes, tiny) : bytes);
              });
      found.verify(set.getKey(), files);
    }
    return found.examples;
  }

  private void directories(Path top) throws IOException {
    for (RoundDirectories.Entry entry : RoundDirectories.under(top)) {
      keep(verifier.verify(entry.paths().toArray(Path[]::new)));
    }
  }

  private void verify(String set, Map<String, byte[]> files) throws IOException {
    List<Source> sources = new ArrayList<>();
    files.forEach((name, bytes) -> sources.add(Source.of(set + "/" + name, bytes)));
    keep(verifier.verify(sources));
  }

  /** Changed copies of the example's root proof: what stands between its beginning and its end. */
  private void rootProofs() throws IOException {
    byte[] base = Files.readAllBytes(EXAMPLE.resolve("sum_proof_data.json"));
    try (InputStream in = Files.newInputStream(V2.resolve("negatives.json.gz"));
        JsonParser parser = new JsonFactory().createParser(new GZIPInputStream(in))) {
      Map<String, String> fields = new HashMap<>();
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.END_OBJECT) {
          byte[] changed =
              around(
                  base,
                  Integer.parseInt(fields.get("prefix")),
                  fields.get("middle").getBytes(StandardCharsets.UTF_8),
                  Integer.parseInt(fields.get("suffix")));
          verify(fields.get("name"), Map.of("sum_proof_data.json", changed));
        } else if (t.isScalarValue()) {
          fields.put(parser.currentName(), parser.getText());
        }
      }
    }
  }

  private static byte[] splice(byte[] spliced, Map<String, byte[]> bases) {
    String text = new String(spliced, StandardCharsets.ISO_8859_1);
    int line = text.indexOf('\n');
    String[] head = text.substring(0, line).split(" ", 3);
    byte[] middle = text.substring(line + 1).getBytes(StandardCharsets.ISO_8859_1);
    return around(bases.get(head[0]), Integer.parseInt(head[1]), middle, Integer.parseInt(head[2]));
  }

  private static byte[] around(byte[] base, int first, byte[] middle, int last) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(base, 0, first);
    out.write(middle, 0, middle.length);
    out.write(base, base.length - last, last);
    return out.toByteArray();
  }

  private static Map<String, Map<String, byte[]>> sets(String archive) throws IOException {
    Map<String, Map<String, byte[]>> sets = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : archive(archive).entrySet()) {
      int slash = file.getKey().indexOf('/');
      if (slash > 0) {
        sets.computeIfAbsent(file.getKey().substring(0, slash), s -> new TreeMap<>())
            .put(file.getKey().substring(slash + 1), file.getValue());
      }
    }
    return sets;
  }

  private static Map<String, byte[]> archive(String name) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(V1.resolve(name)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return files;
  }

  private void keep(VerificationResult result) {
    result.reports().stream()
        .flatMap(report -> report.findings().stream())
        .forEach(finding -> examples.merge(finding.code().id(), finding, FindingExamples::earlier));
  }

  /** The one whose text comes first, so that no order of files or threads matters. */
  private static Finding earlier(Finding one, Finding other) {
    return text(one).compareTo(text(other)) <= 0 ? one : other;
  }

  private static String text(Finding finding) {
    return finding.message() + finding.expected() + "\n" + finding.actual() + finding.where();
  }
}

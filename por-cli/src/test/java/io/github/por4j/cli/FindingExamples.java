package io.github.por4j.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.merkle.hash.HashOut;
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
import java.util.stream.Stream;
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
  private static final Path MERKLE = TOP.resolve("por-merkle/src/test/resources/vectors/merkle");
  private static final String SPLICE = ".splice";

  private final PorVerifier verifier = PorVerifier.strict().circuits(CircuitCheck.PINNED);
  private final ExampleBook book = new ExampleBook();

  private FindingExamples() {}

  /** By code. */
  static Map<String, Finding> collect() throws IOException {
    FindingExamples found = new FindingExamples();
    found.directories(EXAMPLE);
    found.directories(MERKLE.getParent());
    found.rootProofs();
    found.asked();
    Map<String, byte[]> tiny = archive("tiny.zip");
    found.verify("tiny", tiny);
    found.roundsV1(tiny);
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
    return found.book.examples();
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

  /** What depends on which files are given, and on what is asked. */
  private void asked() throws IOException {
    keep(verifier.verify(MERKLE));
    keep(verifier.verify(TOP.resolve("docs/examples/snapshot")));
    Source gone =
        Source.of(
            "sum_proof_data.json",
            () -> {
              throw new IOException("the disk does not answer");
            });
    keep(verifier.verify(List.of(gone)));
    PorVerifier other = verifier.expectRoot(HashOut.parse("0".repeat(64)).orElseThrow());
    keep(other.verify(EXAMPLE.resolve("sum_proof_data.json")));
    keep(other.verify(MERKLE.resolve("merkle_proof_file.json")));

    byte[] root = Files.readAllBytes(EXAMPLE.resolve("sum_proof_data.json"));
    verify("twice", Map.of("a.json", root, "b.json", root));
    String text = new String(root, StandardCharsets.UTF_8);
    String number = text.replaceAll("(?s).*?\"round_num\":(\\d+).*", "$1");
    byte[] tiny = unpacked(V2.resolve("tiny_1level.sum_proof_data.json.gz"));
    String claimed =
        new String(tiny, StandardCharsets.UTF_8)
            .replaceFirst("\"round_num\":\\d+", "\"round_num\":" + number);
    verify("two", Map.of("a.json", root, "b.json", claimed.getBytes(StandardCharsets.UTF_8)));
    String again = text.replaceFirst("\"round_num\":\\d+", "\"round_num\":1");
    verify("replayed", Map.of("a.json", root, "b.json", again.getBytes(StandardCharsets.UTF_8)));
    verify("forged", Map.of("a.json", unpacked(V2.resolve("forged.sum_proof_data.json.gz"))));

    Path user;
    try (Stream<Path> files = Files.list(EXAMPLE.resolve("user_proofs"))) {
      user = files.sorted().findFirst().orElseThrow();
    }
    keep(verifier.verify(user));
    byte[] moved =
        Files.readString(user)
            .replaceFirst("\"index\":\\d+", "\"index\":40")
            .getBytes(StandardCharsets.UTF_8);
    verify("foreign", Map.of("a.json", root, "b.json", tiny, "x_inclusion_proof.json", moved));
  }

  private static byte[] unpacked(Path path) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      return in.readAllBytes();
    }
  }

  /** Rounds of zk-STARK V1 with a file more, or a file less. */
  private void roundsV1(Map<String, byte[]> tiny) throws IOException {
    Map<String, byte[]> published = archive("okx_2023-05-25.zip");
    Map<String, byte[]> foreign = new TreeMap<>(tiny);
    published.forEach(
        (name, bytes) -> {
          if (name.endsWith("_inclusion_proof.json")) {
            foreign.put("foreign_inclusion_proof.json", bytes);
          }
        });
    verify("foreign", foreign);
    String user =
        tiny.keySet().stream().filter(n -> n.endsWith("_inclusion_proof.json")).findFirst().get();
    Map<String, byte[]> twice = new TreeMap<>(tiny);
    twice.put("again_inclusion_proof.json", tiny.get(user));
    verify("twice", twice);
    for (String lost : List.of("config.json", "trunk/sum_proof.json", "trunk/sum_values.json")) {
      Map<String, byte[]> less = new TreeMap<>(tiny);
      less.keySet().removeIf(name -> name.endsWith(lost));
      verify("less", less);
    }
    Map<String, byte[]> batches = new TreeMap<>(tiny);
    String batch =
        tiny.keySet().stream().filter(n -> n.contains("batches/")).reduce((a, b) -> b).get();
    String last = batch.substring(0, batch.lastIndexOf('/') + 1);
    batches.keySet().removeIf(name -> name.startsWith(last));
    verify("batch-lost", batches);
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
    result.reports().forEach(report -> book.keep(report.findings()));
  }
}

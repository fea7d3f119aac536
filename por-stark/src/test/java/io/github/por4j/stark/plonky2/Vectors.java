package io.github.por4j.stark.plonky2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.HashOut;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Test vectors made by the original prover and verifier, as plain trees of maps and lists. */
public final class Vectors {
  /** The shipped example is one of the vector sets. */
  static final Path EXAMPLE = Path.of("..", "docs", "examples", "okx-v2");

  static final List<String> SETS =
      List.of("tiny_1level", "tiny_2level", "tiny_3level", "mid_2level", "prod_1level");

  private Vectors() {}

  public static byte[] bytes(String resource) {
    try (InputStream in = Vectors.class.getResourceAsStream(resource + ".gz")) {
      return new GZIPInputStream(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] rootProof(String set) {
    try {
      return set.equals("tiny_2level")
          ? Files.readAllBytes(EXAMPLE.resolve("sum_proof_data.json"))
          : bytes(set + ".sum_proof_data.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RootProofFile parsed(String set) {
    try {
      return RootProofFile.read(Source.of(set, rootProof(set)));
    } catch (IOException | MalformedInputException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Verifier data that a set's root proof came with. */
  public static String verifierDataHex(String set) {
    return parsed(set).circuitsInfo().orElseThrow().verifierDataHex();
  }

  /** A mutated root proof of tiny_2level: what stands between a beginning and an end of it. */
  static byte[] negative(Node negative) {
    String base = new String(rootProof("tiny_2level"), StandardCharsets.UTF_8);
    String json =
        base.substring(0, negative.get("prefix").integer())
            + negative.get("middle").text()
            + base.substring(base.length() - negative.get("suffix").integer());
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /** As above, by name. */
  public static byte[] negative(String name) {
    return json("negatives.json").list().stream()
        .filter(n -> n.get("name").text().equals(name))
        .map(Vectors::negative)
        .findFirst()
        .orElseThrow();
  }

  public static Node json(String resource) {
    return Node.parse(new String(bytes(resource), StandardCharsets.UTF_8));
  }

  /** A value of a JSON document. */
  public record Node(Object value) {
    public static Node parse(String text) {
      try (JsonParser parser = new JsonFactory().createParser(text)) {
        parser.nextToken();
        return new Node(read(parser));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Object read(JsonParser parser) throws IOException {
      switch (parser.currentToken()) {
        case START_OBJECT -> {
          Map<String, Object> map = new LinkedHashMap<>();
          while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, read(parser));
          }
          return map;
        }
        case START_ARRAY -> {
          List<Object> list = new ArrayList<>();
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(parser));
          }
          return list;
        }
        default -> {
          return parser.getText();
        }
      }
    }

    public Node get(String name) {
      Object child = ((Map<?, ?>) value).get(name);
      if (child == null) {
        throw new IllegalArgumentException("no " + name + " in " + ((Map<?, ?>) value).keySet());
      }
      return new Node(child);
    }

    public Node get(int i) {
      return list().get(i);
    }

    public List<Node> list() {
      return ((List<?>) value).stream().map(Node::new).toList();
    }

    public String text() {
      return value.toString();
    }

    public long unsigned() {
      return Long.parseUnsignedLong(text());
    }

    public int integer() {
      return Integer.parseInt(text());
    }

    public long[] words() {
      return list().stream().mapToLong(Node::unsigned).toArray();
    }

    public HashOut hash() {
      return HashOut.of(words(), 0);
    }

    QuadraticExtension extension() {
      return QuadraticExtension.at(words(), 0);
    }

    List<QuadraticExtension> extensions() {
      return list().stream().map(Node::extension).toList();
    }

    /** Extension elements, two words each. */
    long[] flatExtensions() {
      return list().stream().flatMapToLong(n -> Arrays.stream(n.words())).toArray();
    }
  }
}

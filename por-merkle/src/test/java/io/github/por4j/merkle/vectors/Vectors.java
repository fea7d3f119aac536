package io.github.por4j.merkle.vectors;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Test vectors made by other implementations, in {@code src/test/resources/vectors}. */
public final class Vectors {
  private Vectors() {}

  /** The bytes of a file. */
  public static byte[] bytes(String path) {
    try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + path)) {
      if (in == null) {
        throw new FileNotFoundException(path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as text. */
  public static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /** The lines of a file. */
  public static List<String> lines(String path) {
    return text(path).lines().toList();
  }

  /** The entries of a list of objects in {@code v2/poseidon.json}. */
  public static List<Map<String, Object>> poseidon(String key) {
    Map<String, Object> all = JsonText.object(JsonText.parse(text("v2/poseidon.json")));
    return JsonText.list(all.get(key)).stream().map(JsonText::object).toList();
  }

  /** A list of unsigned decimal numbers. */
  public static long[] longs(Object list) {
    return JsonText.list(list).stream().mapToLong(Vectors::unsigned).toArray();
  }

  /** An unsigned decimal number. */
  public static long unsigned(Object number) {
    return Long.parseUnsignedLong(number.toString());
  }
}

package io.github.por4j.stark.v1;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The only place where the bytes of a V1 inclusion file are read. */
final class InclusionReader {
  private static final String BATCH = "batch_inclusion_proof";
  private static final String TRUNK = "trunk_inclusion_proof";
  private static final String BATCH_ROOT = "batch_mtree_root";
  private static final String TRUNK_ROOT = "trunk_mtree_root";
  private static final String BATCH_ID = "batch_id";
  private static final Set<String> KEYS = Set.of(BATCH, TRUNK, "config");
  private static final List<String> TRUNK_KEYS =
      List.of(TRUNK_ROOT, BATCH_ID, SumValues.TOTAL, "random_number", "merkle_path");
  private static final List<String> BATCH_KEYS =
      List.of(
          BATCH_ROOT,
          "user_id",
          SumValues.TOTAL,
          "random_number",
          "user_index",
          "batch_index",
          "uts",
          "merkle_path");

  /** Keys that stand beside the coins, so that no coin can have such a name. */
  static final Set<String> RESERVED_NAMES =
      Set.of(
          TRUNK_ROOT,
          BATCH_ID,
          BATCH_ROOT,
          "user_id",
          SumValues.TOTAL,
          "random_number",
          "user_index",
          "batch_index",
          "uts",
          "merkle_path");

  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_KEYS = V1Config.MAX_COINS + 16;
  private static final int MAX_INDEX = 1 << 30;
  private static final int MAX_UTS = 1 << 16;

  private final JsonInput in;
  private final HalfReader batch;
  private final HalfReader trunk;
  private V1Config config;

  private InclusionReader(JsonInput in) {
    this.in = in;
    this.batch = new HalfReader(in, BATCH_KEYS);
    this.trunk = new HalfReader(in, TRUNK_KEYS);
  }

  static V1Inclusion read(Source source) throws IOException, MalformedInputException {
    try (JsonInput in = JsonInput.open(source, MAX_BYTES)) {
      InclusionReader reader = new InclusionReader(in);
      in.object(KEYS, reader::field);
      in.end();
      return reader.inclusion(source.name());
    }
  }

  private void field(String name) throws IOException, MalformedInputException {
    switch (name) {
      case BATCH -> batch.read();
      case TRUNK -> trunk.read();
      default -> config = V1Config.read(in);
    }
  }

  private V1Inclusion inclusion(String source) throws MalformedInputException {
    return new V1Inclusion(
        source,
        config,
        batch.half(config, BATCH_ROOT, "user_id", "/" + BATCH),
        trunk.half(config, TRUNK_ROOT, BATCH_ID, "/" + TRUNK),
        batch.numbers.get("user_index"),
        batch.numbers.get("batch_index"),
        batch.numbers.get("uts"),
        new V1Inclusion.Style(
            batch.capitals || trunk.capitals,
            batch.texts.get(BATCH_ROOT).equals(trunk.texts.get(BATCH_ID))));
  }

  /** One half; its coins are known only once the configuration is, which may come last. */
  private static final class HalfReader {
    private final JsonInput in;
    private final List<String> keys;
    private final Map<String, BigInteger> values = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long[] path;
    private int length;
    private boolean capitals;

    HalfReader(JsonInput in, List<String> keys) {
      this.in = in;
      this.keys = keys;
    }

    void read() throws IOException, MalformedInputException {
      in.entries(MAX_KEYS, this::field);
      for (String key : keys) {
        boolean there =
            key.equals("merkle_path")
                ? path != null
                : values.containsKey(key) || texts.containsKey(key) || numbers.containsKey(key);
        if (!there) {
          throw in.malformed("key \"" + key + "\" is missing");
        }
      }
    }

    private void field(String name) throws IOException, MalformedInputException {
      if (!keys.contains(name)) {
        values.put(name, in.bigIntegerOrText(SumValues.MAX_DIGITS));
        return;
      }
      switch (name) {
        case SumValues.TOTAL -> values.put(name, in.bigIntegerOrText(SumValues.MAX_DIGITS));
        case "user_index", "batch_index" -> numbers.put(name, in.integer(MAX_INDEX));
        case "uts" -> numbers.put(name, in.integer(MAX_UTS));
        case "merkle_path" -> path();
        default -> texts.put(name, wordText());
      }
    }

    private void path() throws IOException, MalformedInputException {
      long[] words = new long[Branches.MAX_LENGTH * Words.SIZE];
      length =
          in.array(
              Branches.MAX_LENGTH,
              i -> {
                if (!Words.parse(wordText(), 0, words, i * Words.SIZE)) {
                  throw in.malformed("not 64 hexadecimal digits");
                }
              });
      path = Arrays.copyOf(words, length * Words.SIZE);
    }

    private String wordText() throws IOException, MalformedInputException {
      String text = in.string(Words.DIGITS);
      if (text.length() != Words.DIGITS) {
        throw in.malformed("not 64 hexadecimal digits");
      }
      capitals |= Words.hasCapital(text);
      return text;
    }

    V1Inclusion.Half half(V1Config config, String root, String id, String pointer)
        throws MalformedInputException {
      List<String> names = config.coins();
      BigInteger[] coins = new BigInteger[names.size()];
      for (int i = 0; i < coins.length; i++) {
        coins[i] = values.get(names.get(i));
        if (coins[i] == null) {
          throw malformed(pointer, "coin \"" + names.get(i) + "\" is missing");
        }
      }
      if (values.size() != coins.length + 1) {
        throw malformed(pointer, "a coin that the configuration does not name");
      }
      return new V1Inclusion.Half(
          word(root, pointer),
          word(id, pointer),
          values.get(SumValues.TOTAL),
          coins,
          word("random_number", pointer),
          path,
          length);
    }

    private long[] word(String key, String pointer) throws MalformedInputException {
      long[] word = new long[Words.SIZE];
      if (!Words.parse(texts.get(key), 0, word, 0)) {
        throw malformed(pointer + "/" + key, "not 64 hexadecimal digits");
      }
      return word;
    }

    private MalformedInputException malformed(String pointer, String reason) {
      return new MalformedInputException(in.where().at(pointer), reason);
    }
  }
}

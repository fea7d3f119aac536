package io.github.por4j.stark.v1;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
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
  private static final Set<String> TRUNK_KEYS =
      Set.of(TRUNK_ROOT, BATCH_ID, SumValues.TOTAL, "random_number", "merkle_path");
  private static final Set<String> BATCH_KEYS =
      Set.of(
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
    private final Set<String> keys;
    private final List<String> coins = new ArrayList<>();
    private final List<BigInteger> values = new ArrayList<>();
    private BigInteger total;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, long[]> words = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long[] path;
    private int length;
    private boolean capitals;

    HalfReader(JsonInput in, Set<String> keys) {
      this.in = in;
      this.keys = keys;
    }

    void read() throws IOException, MalformedInputException {
      in.entries(MAX_KEYS, this::field);
      for (String key : keys) {
        boolean isThere =
            switch (key) {
              case "merkle_path" -> path != null;
              case SumValues.TOTAL -> total != null;
              default -> texts.containsKey(key) || numbers.containsKey(key);
            };
        if (!isThere) {
          throw in.malformed("key \"" + key + "\" is missing");
        }
      }
    }

    private void field(String name) throws IOException, MalformedInputException {
      if (!keys.contains(name)) {
        coins.add(name);
        values.add(in.bigIntegerOrText(SumValues.MAX_DIGITS));
        return;
      }
      switch (name) {
        case SumValues.TOTAL -> total = in.bigIntegerOrText(SumValues.MAX_DIGITS);
        case "user_index", "batch_index" -> numbers.put(name, in.integer(MAX_INDEX));
        case "uts" -> numbers.put(name, in.integer(MAX_UTS));
        case "merkle_path" -> path();
        default -> {
          long[] word = new long[Words.SIZE];
          texts.put(name, word(word, 0));
          words.put(name, word);
        }
      }
    }

    private void path() throws IOException, MalformedInputException {
      long[] words = new long[Branches.MAX_LENGTH * Words.SIZE];
      length = in.array(Branches.MAX_LENGTH, i -> word(words, i * Words.SIZE));
      path = Arrays.copyOf(words, length * Words.SIZE);
    }

    private String word(long[] words, int at) throws IOException, MalformedInputException {
      String text = in.string(Words.DIGITS);
      Words.Digits digits =
          text.length() == Words.DIGITS ? Words.parse(text, 0, words, at) : Words.Digits.INVALID;
      if (digits == Words.Digits.INVALID) {
        throw in.malformed("not 64 hexadecimal digits");
      }
      capitals |= digits == Words.Digits.CAPITALS;
      return text;
    }

    V1Inclusion.Half half(V1Config config, String root, String id, String pointer)
        throws MalformedInputException {
      return new V1Inclusion.Half(
          words.get(root),
          words.get(id),
          total,
          inOrderOf(config.coins(), pointer),
          words.get("random_number"),
          path,
          length);
    }

    /** As published, the coins stand in the order of the configuration; any other is read too. */
    private BigInteger[] inOrderOf(List<String> names, String pointer)
        throws MalformedInputException {
      BigInteger[] ordered = values.toArray(BigInteger[]::new);
      if (coins.equals(names)) {
        return ordered;
      }
      Map<String, BigInteger> byName = new HashMap<>();
      for (int i = 0; i < ordered.length; i++) {
        byName.put(coins.get(i), ordered[i]);
      }
      if (!byName.keySet().equals(Set.copyOf(names))) {
        throw malformed(pointer, "other coins than the configuration names");
      }
      return names.stream().map(byName::get).toArray(BigInteger[]::new);
    }

    private MalformedInputException malformed(String pointer, String reason) {
      return new MalformedInputException(in.where().at(pointer), reason);
    }
  }
}

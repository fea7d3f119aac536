package io.github.por4j.stark.v1;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The only place where the bytes of a {@code sum_proof.json} are read. */
final class SumProofReader {
  private static final Set<String> KEYS =
      Set.of(
          "steps",
          "uts",
          "mtree_root",
          "l_mtree_root",
          "pow_nonce",
          "mtree_branches",
          "mtree_entries_data",
          "l_mtree_branches",
          "low_degree_proof");

  /** Published with 156 coins: 630 kB. */
  private static final int MAX_BYTES = 16 << 20;

  private static final int MAX_NUMBER = 1 << 30;

  /** More than the format has, so that another number is a finding, not a refusal. */
  private static final int MAX_BRANCHES = 256;

  private static final int MAX_LAYERS = 13;
  private static final int MAX_LAST = 256;

  /** Net value, id, four quotients; and for each coin its value and two quotients. */
  private static final int MAX_ROW_WORDS = 6 + 3 * V1Config.MAX_COINS;

  private static final int LAYER_PARTS = 3;
  private static final String NO_WORD = "not 64 lower-case hexadecimal digits";
  private static final String NO_WORDS = "not a number of times 64 hexadecimal digits";

  private final JsonInput in;

  /** For the words of one string. */
  private final long[] blob = new long[MAX_ROW_WORDS * Words.SIZE];

  private int steps;
  private int uts;
  private long[] traceRoot;
  private long[] combinationRoot;
  private long[] nonce;
  private Branches traceBranches;
  private SumProof.Rows rows;
  private Branches combinationBranches;
  private final List<SumProof.Layer> layers = new ArrayList<>();
  private long[] last;

  private SumProofReader(JsonInput in) {
    this.in = in;
  }

  static SumProof read(Source source) throws IOException, MalformedInputException {
    try (JsonInput in = JsonInput.open(source, MAX_BYTES)) {
      SumProofReader reader = new SumProofReader(in);
      in.object(KEYS, reader::field);
      in.end();
      return reader.proof();
    }
  }

  private SumProof proof() {
    return new SumProof(
        steps,
        uts,
        traceRoot,
        combinationRoot,
        nonce,
        traceBranches,
        rows,
        combinationBranches,
        List.copyOf(layers),
        last);
  }

  private void field(String name) throws IOException, MalformedInputException {
    switch (name) {
      case "steps" -> steps = in.integer(MAX_NUMBER);
      case "uts" -> uts = uts();
      case "mtree_root" -> traceRoot = word();
      case "l_mtree_root" -> combinationRoot = word();
      case "pow_nonce" -> nonce = word();
      case "mtree_branches" -> traceBranches = branches(false);
      case "mtree_entries_data" -> rows = rows();
      case "l_mtree_branches" -> combinationBranches = branches(true);
      default -> lowDegreeProof();
    }
  }

  private int uts() throws IOException, MalformedInputException {
    int value = in.integer(MAX_NUMBER);
    if (value == 0) {
      throw in.malformed("no rows for a user");
    }
    return value;
  }

  private long[] word() throws IOException, MalformedInputException {
    long[] word = new long[Words.SIZE];
    word(word, 0);
    return word;
  }

  private void word(long[] words, int at) throws IOException, MalformedInputException {
    if (!wordOrNothing(words, at)) {
      throw in.malformed(NO_WORD);
    }
  }

  /** False for a string without a digit. */
  private boolean wordOrNothing(long[] words, int at) throws IOException, MalformedInputException {
    int taken = in.takeHex(Words.SIZE, words, at);
    if (taken >= 0) {
      if (taken % Words.SIZE != 0) {
        throw in.malformed(NO_WORD);
      }
      return taken > 0;
    }
    String text = in.string(Words.DIGITS);
    if (!text.isEmpty()
        && (text.length() != Words.DIGITS
            || Words.parse(text, 0, words, at) != Words.Digits.LOWER_CASE)) {
      throw in.malformed(NO_WORD);
    }
    return !text.isEmpty();
  }

  private void requireCanonical(long[] words, int at) throws MalformedInputException {
    if (!StarkField.isCanonical(words, at)) {
      throw in.malformed("not a field element: a number of 2^251+17*2^192+1 or more");
    }
  }

  /** Any number of words in one string. */
  private long[] blob(int maxWords) throws IOException, MalformedInputException {
    int taken = in.takeHex(maxWords * Words.SIZE, blob, 0);
    if (taken < 0) {
      return blob(in.string(maxWords * Words.DIGITS));
    }
    if (taken % Words.SIZE != 0) {
      throw in.malformed(NO_WORDS);
    }
    return Arrays.copyOf(blob, taken);
  }

  private long[] blob(String text) throws MalformedInputException {
    if (text.length() % Words.DIGITS != 0) {
      throw in.malformed(NO_WORDS);
    }
    long[] words = new long[text.length() / Words.DIGITS * Words.SIZE];
    for (int i = 0; i * Words.SIZE < words.length; i++) {
      if (Words.parse(text, i * Words.DIGITS, words, i * Words.SIZE) != Words.Digits.LOWER_CASE) {
        throw in.malformed("a digit that is not lower-case hexadecimal");
      }
    }
    return words;
  }

  /** {@code elements}: the leaves are field elements, not hashes. */
  private Branches branches(boolean elements) throws IOException, MalformedInputException {
    List<long[]> words = new ArrayList<>();
    List<boolean[]> given = new ArrayList<>();
    in.array(MAX_BRANCHES, i -> branch(words, given, elements));
    int length = given.isEmpty() ? 0 : given.get(0).length;
    long[] allWords = new long[words.size() * length * Words.SIZE];
    boolean[] allGiven = new boolean[words.size() * length];
    for (int i = 0; i < words.size(); i++) {
      System.arraycopy(words.get(i), 0, allWords, i * length * Words.SIZE, length * Words.SIZE);
      System.arraycopy(given.get(i), 0, allGiven, i * length, length);
    }
    return new Branches(words.size(), length, allWords, allGiven);
  }

  private void branch(List<long[]> words, List<boolean[]> given, boolean elements)
      throws IOException, MalformedInputException {
    long[] branch = new long[Branches.MAX_LENGTH * Words.SIZE];
    boolean[] there = new boolean[Branches.MAX_LENGTH];
    int length =
        in.array(
            Branches.MAX_LENGTH,
            i -> {
              there[i] = wordOrNothing(branch, i * Words.SIZE);
              if (i == 0 && !there[i]) {
                throw in.malformed(NO_WORD);
              }
              if (i == 0 && elements) {
                requireCanonical(branch, 0);
              }
            });
    if (length == 0 || !given.isEmpty() && given.get(0).length != length) {
      throw in.malformed("branches of one tree have different lengths");
    }
    words.add(Arrays.copyOf(branch, length * Words.SIZE));
    given.add(Arrays.copyOf(there, length));
  }

  private SumProof.Rows rows() throws IOException, MalformedInputException {
    List<long[]> full = new ArrayList<>();
    List<long[]> far = new ArrayList<>();
    long[] next = new long[SumProof.QUERIES * SumProof.Rows.NEXT_WORDS * Words.SIZE];
    in.exactArray(
        SumProof.QUERIES * SumProof.ROWS_PER_QUERY,
        i -> {
          switch (i % SumProof.ROWS_PER_QUERY) {
            case 0 -> full.add(sameLength(full, elements(blob(MAX_ROW_WORDS))));
            case 1 -> {
              int at = i / SumProof.ROWS_PER_QUERY * SumProof.Rows.NEXT_WORDS * Words.SIZE;
              in.exactArray(SumProof.Rows.NEXT_WORDS, j -> word(next, at + j * Words.SIZE));
              requireCanonical(next, at);
            }
            default -> far.add(sameLength(far, farRow()));
          }
        });
    return new SumProof.Rows(
        full.get(0).length / Words.SIZE,
        joined(full),
        next,
        far.get(0).length / Words.SIZE - SumProof.Rows.FAR_EXTRA,
        joined(far));
  }

  /** Net value, coins, id and random number; the id is hashed with the others but is no element. */
  private long[] farRow() throws IOException, MalformedInputException {
    long[][] parts = new long[4][];
    in.exactArray(
        parts.length, i -> parts[i] = i == 1 ? elements(blob(V1Config.MAX_COINS)) : word());
    requireCanonical(parts[0], 0);
    return joined(Arrays.asList(parts));
  }

  /**
   * Every word of a full row is an element but the id, whose place depends on the coins; the prover
   * writes zero there in all rows that can be opened, so that it is held to the same bound.
   */
  private long[] elements(long[] words) throws MalformedInputException {
    for (int at = 0; at < words.length; at += Words.SIZE) {
      requireCanonical(words, at);
    }
    return words;
  }

  private long[] sameLength(List<long[]> rows, long[] row) throws MalformedInputException {
    if (row.length == 0 || !rows.isEmpty() && rows.get(0).length != row.length) {
      throw in.malformed("rows of one kind have different lengths");
    }
    return row;
  }

  private static long[] joined(List<long[]> parts) {
    long[] all = new long[parts.stream().mapToInt(p -> p.length).sum()];
    int at = 0;
    for (long[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private void lowDegreeProof() throws IOException, MalformedInputException {
    in.array(MAX_LAYERS, i -> layer());
    if (last == null) {
      throw in.malformed("the last layer is missing");
    }
  }

  /** A root and two lists of branches; or, at the end, values alone. */
  private void layer() throws IOException, MalformedInputException {
    if (last != null) {
      throw in.malformed("a layer after the last");
    }
    long[] values = new long[MAX_LAST * Words.SIZE];
    Branches[] branches = new Branches[LAYER_PARTS];
    int parts =
        in.array(
            MAX_LAST,
            i -> {
              if (i > 0 && i < LAYER_PARTS && in.atArray()) {
                branches[i] = branches(true);
              } else {
                word(values, i * Words.SIZE);
              }
            });
    if (branches[1] == null && branches[2] == null) {
      last = elements(Arrays.copyOf(values, parts * Words.SIZE));
    } else if (parts == LAYER_PARTS && branches[1] != null && branches[2] != null) {
      layers.add(new SumProof.Layer(Arrays.copyOf(values, Words.SIZE), branches[1], branches[2]));
    } else {
      throw in.malformed("neither a root with two lists of branches nor a list of values");
    }
  }
}

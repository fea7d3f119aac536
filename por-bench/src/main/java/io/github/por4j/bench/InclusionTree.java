package io.github.por4j.bench;

import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.PoseidonLanes;
import io.github.por4j.merkle.inclusion.RoundShape;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * A zk-STARK V2 tree of made-up accounts, with the published batch size and branching and 22
 * tokens, and the user files of its accounts. It hashes with the classes that are measured: it
 * shows speed and memory, not truth.
 */
final class InclusionTree {
  private static final int BATCH = RoundShape.PUBLISHED_BATCH_SIZE;
  private static final int BRANCHING = RoundShape.PUBLISHED_BRANCHING;
  private static final int TOKENS = 22;
  private static final int WORDS = HashOut.ELEMENTS;
  private static final int LEAF = 7;
  private static final HexFormat HEX = HexFormat.of();

  private final int accounts;
  private final int levels;
  private final PoseidonLanes poseidon = PoseidonLanes.forWork(Long.MAX_VALUE);

  /** Nodes of each batch in the order of a heap: the root is node 1, the leaves follow 1023. */
  private final long[][] batches;

  /** Recursive layers from the batches up; each has a multiple of the branching, but the root. */
  private final long[][] layers;

  /** The end of the files of each batch: it is the same for all of a batch's users. */
  private final byte[][] uppers;

  InclusionTree(int accounts, int levels) {
    this.accounts = accounts;
    this.levels = levels;
    this.batches = new long[(accounts + BATCH - 1) / BATCH][];
    Arrays.setAll(batches, this::batch);
    this.layers = new long[levels + 1][];
    build(batch(batches.length));
    this.uppers = new byte[batches.length][];
    Arrays.setAll(uppers, this::upper);
  }

  RoundShape shape() {
    return new RoundShape(BATCH, TOKENS, BRANCHING, levels);
  }

  HashOut root() {
    return HashOut.of(layers[levels], 0);
  }

  private void build(long[] emptyBatch) {
    int width = BRANCHING;
    while (width < batches.length) {
      width += BRANCHING;
    }
    long[] padding = Arrays.copyOfRange(emptyBatch, WORDS, 2 * WORDS);
    layers[0] = new long[width * WORDS];
    for (int i = 0; i < width; i++) {
      boolean real = i < batches.length;
      System.arraycopy(real ? batches[i] : padding, real ? WORDS : 0, layers[0], i * WORDS, WORDS);
    }
    for (int level = 1; level <= levels; level++) {
      int parents = layers[level - 1].length / (BRANCHING * WORDS);
      int padded = level == levels ? parents : (parents + BRANCHING - 1) / BRANCHING * BRANCHING;
      layers[level] = new long[padded * WORDS];
      poseidon.hash(layers[level - 1], 0, BRANCHING * WORDS, parents, layers[level], 0);
    }
    if (layers[levels].length != WORDS) {
      throw new IllegalArgumentException(accounts + " accounts do not fit in the tree");
    }
  }

  private long[] batch(int number) {
    long[] leaves = new long[LEAF * BATCH];
    for (int i = 0; i < BATCH; i++) {
      int index = number * BATCH + i;
      if (index < accounts) {
        String id = id(index);
        for (int k = 0; k < 5; k++) {
          leaves[LEAF * i + k] =
              HexFormat.fromHexDigitsToLong(id, 14 * k, Math.min(64, 14 * k + 14));
        }
        leaves[LEAF * i + 5] = Arrays.stream(equity(index)).sum();
      }
    }
    long[] nodes = new long[2 * BATCH * WORDS];
    poseidon.hash(leaves, 0, LEAF, BATCH, nodes, BATCH * WORDS);
    for (int width = BATCH / 2; width >= 1; width /= 2) {
      poseidon.hash(nodes, 2 * width * WORDS, 2 * WORDS, width, nodes, width * WORDS);
    }
    return nodes;
  }

  /** 64 digits. */
  static String id(int index) {
    SplittableRandom random = new SplittableRandom(index);
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      id.append(HEX.toHexDigits(random.nextLong()));
    }
    return id.toString();
  }

  private static long[] equity(int index) {
    return new SplittableRandom(~index).longs(TOKENS, 0, 10_000_000_000L).toArray();
  }

  /** The user's file, as the original's prover would write it. */
  byte[] file(int index) {
    StringBuilder json = new StringBuilder(1 << 11);
    json.append("{\"account\":{\"id\":\"").append(id(index)).append("\",\"equity\":[\"");
    long[] equity = equity(index);
    for (int i = 0; i < TOKENS; i++) {
      json.append(i == 0 ? "" : "\",\"").append(equity[i]);
    }
    json.append("\"],\"debt\":[\"0\"").append(",\"0\"".repeat(TOKENS - 1));
    json.append("]},\"index\":").append(index).append(",\"sum_tree_siblings\":[");
    long[] batch = batches[index / BATCH];
    for (int node = BATCH + index % BATCH; node > 1; node /= 2) {
      append(json, batch, node ^ 1, node < BATCH);
    }
    byte[] lower = json.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] upper = uppers[index / BATCH];
    byte[] file = Arrays.copyOf(lower, lower.length + upper.length);
    System.arraycopy(upper, 0, file, lower.length, upper.length);
    return file;
  }

  private byte[] upper(int batch) {
    StringBuilder json = new StringBuilder(1 << 14).append("],\"recursive_tree_siblings\":[");
    int position = batch;
    for (int level = 0; level < levels; level++) {
      json.append(level == 0 ? "" : ",").append("{\"left_hashes\":[");
      int first = position / BRANCHING * BRANCHING;
      append(json, layers[level], first, position);
      json.append("],\"right_hashes\":[");
      append(json, layers[level], position + 1, first + BRANCHING);
      json.append("]}");
      position /= BRANCHING;
    }
    return json.append("]}").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void append(StringBuilder json, long[] hashes, int from, int to) {
    for (int i = from; i < to; i++) {
      append(json, hashes, i, i > from);
    }
  }

  private static void append(StringBuilder json, long[] hashes, int i, boolean comma) {
    json.append(comma ? ",\"" : "\"");
    for (int k = 0; k < WORDS; k++) {
      json.append(HEX.toHexDigits(Long.reverseBytes(hashes[i * WORDS + k])));
    }
    json.append('"');
  }
}

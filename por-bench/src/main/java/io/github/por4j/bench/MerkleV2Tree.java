package io.github.por4j.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** Writes a Merkle V2 tree of made-up leaves, with none of the classes that are measured. */
final class MerkleV2Tree {
  private static final int COINS = 3;
  private static final int DECIMALS = 8;

  /** Most units of BTC, ETH and USDT that a leaf has. */
  private static final long[] MOST = {10_000_000, 100_000_000, 100_000_000_000L};

  private final MessageDigest sha256;

  private MerkleV2Tree(MessageDigest sha256) {
    this.sha256 = sha256;
  }

  /** The nodes of a level: a hash and three amounts for each. */
  private record Level(byte[][] hashes, long[] units) {
    String[] amounts(int node) {
      String[] amounts = new String[COINS];
      for (int i = 0; i < COINS; i++) {
        BigDecimal coins = BigDecimal.valueOf(units[COINS * node + i], DECIMALS);
        amounts[i] = coins.signum() == 0 ? "0" : coins.stripTrailingZeros().toPlainString();
      }
      return amounts;
    }

    String hash(int node) {
      return HexFormat.of().formatHex(hashes[node]);
    }
  }

  /** Writes 2^{@code height} leaves and all that is above them, the root first. */
  static void write(Path file, int height) throws IOException {
    MerkleV2Tree tree = new MerkleV2Tree(newSha256());
    List<Level> levels = new ArrayList<>();
    levels.add(leaves(1 << height));
    for (int level = 2; level <= height + 1; level++) {
      levels.add(tree.above(levels.get(level - 2), level));
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int level = levels.size(); level > 0; level--) {
        write(levels.get(level - 1), level, out);
      }
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Level leaves(int count) {
    SplittableRandom random = new SplittableRandom(count);
    byte[][] hashes = new byte[count][32];
    Arrays.stream(hashes).forEach(random::nextBytes);
    long[] units = new long[COINS * count];
    Arrays.setAll(units, i -> random.nextLong(MOST[i % COINS]));
    return new Level(hashes, units);
  }

  /** A node is hashed from the hashes of its children, its amounts and its level, as text. */
  private Level above(Level below, int level) {
    int count = below.hashes().length / 2;
    Level above = new Level(new byte[count][], new long[COINS * count]);
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < COINS; k++) {
        int left = 2 * COINS * i + k;
        above.units()[COINS * i + k] = below.units()[left] + below.units()[left + COINS];
      }
      String text =
          below.hash(2 * i) + below.hash(2 * i + 1) + String.join("", above.amounts(i)) + level;
      above.hashes()[i] = sha256.digest(text.getBytes(StandardCharsets.US_ASCII));
    }
    return above;
  }

  /** Each level is written from its last node to its first. */
  private static void write(Level nodes, int level, OutputStream out) throws IOException {
    for (int i = nodes.hashes().length - 1; i >= 0; i--) {
      String[] amounts = nodes.amounts(i);
      String line =
          nodes.hash(i)
              + ("," + level + ",{\"BTC\":\"" + amounts[0])
              + ("\",\"ETH\":\"" + amounts[1])
              + ("\",\"USDT\":\"" + amounts[2] + "\"}\n");
      out.write(line.getBytes(StandardCharsets.US_ASCII));
    }
  }
}

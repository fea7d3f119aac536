package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.Source;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Run by hand: {@code write FILE LEAVES} makes a Merkle V2 tree file, {@code verify FILE} measures
 * its verification. The writer uses the classes under test: what it writes shows speed, not truth.
 */
final class LargeTreeMain {
  private static final int WORDS = TreeFileReader.WORDS;

  private LargeTreeMain() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    if (args[0].equals("write")) {
      write(file, Integer.parseInt(args[2]));
      return;
    }
    for (int i = 0; i < 3; i++) {
      verify(file);
    }
  }

  private static void verify(Path file) throws Exception {
    long start = System.nanoTime();
    MerkleV2Result result = MerkleV2Verifier.verify(Source.of(file), Map.of(), n -> {});
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        "%d leaves, holds %b, %d ms, %d leaves/s%n",
        result.leaves(),
        Refusals.none(result.findings()),
        millis,
        result.leaves() * 1000 / Math.max(1, millis));
  }

  private static void write(Path file, int leaves) throws Exception {
    List<long[]> levels = new ArrayList<>();
    levels.add(leaves(leaves));
    while (levels.get(levels.size() - 1).length > WORDS) {
      levels.add(above(levels.get(levels.size() - 1), levels.size() + 1));
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int level = levels.size(); level > 0; level--) {
        long[] nodes = levels.get(level - 1);
        for (int at = nodes.length - WORDS; at >= 0; at -= WORDS) {
          CoinBalances b = PairCheck.balances(nodes, at + Sha256.WORDS);
          String line =
              TreeHash.of(nodes, at)
                  + ("," + level + ",{\"BTC\":\"" + DecimalText.write(b.btc()))
                  + ("\",\"ETH\":\"" + DecimalText.write(b.eth()))
                  + ("\",\"USDT\":\"" + DecimalText.write(b.usdt()) + "\"}\n");
          out.write(line.getBytes(StandardCharsets.US_ASCII));
        }
      }
    }
  }

  private static long[] leaves(int count) {
    SplittableRandom random = new SplittableRandom(count);
    long[] nodes = new long[evenly(count) * WORDS];
    for (int at = 0; at < count * WORDS; at += WORDS) {
      for (int i = 0; i < Sha256.WORDS; i++) {
        nodes[at + i] = random.nextLong();
      }
      nodes[at + 4] = random.nextLong(10_000_000);
      nodes[at + 5] = random.nextLong(100_000_000);
      nodes[at + 6] = random.nextLong(100_000_000_000L);
    }
    pad(nodes, count);
    return nodes;
  }

  private static int evenly(int count) {
    return count == 1 ? 1 : count + (count & 1);
  }

  private static void pad(long[] nodes, int count) {
    if (nodes.length > count * WORDS) {
      System.arraycopy(nodes, (count - 1) * WORDS, nodes, count * WORDS, Sha256.WORDS);
    }
  }

  private static long[] above(long[] below, int level) {
    int count = below.length / WORDS / 2;
    long[] nodes = new long[evenly(count) * WORDS];
    Sha256 sha256 = new Sha256();
    for (int i = 0; i < count; i++) {
      int left = 2 * i * WORDS;
      int at = i * WORDS;
      for (int k = 4; k < WORDS; k++) {
        nodes[at + k] = below[left + k] + below[left + WORDS + k];
      }
      sha256.start().hash(below, left).hash(below, left + WORDS);
      sha256.amounts(PairCheck.balances(nodes, at + 4));
      sha256.ascii(Integer.toString(level)).finish(nodes, at);
    }
    pad(nodes, count);
    return nodes;
  }
}

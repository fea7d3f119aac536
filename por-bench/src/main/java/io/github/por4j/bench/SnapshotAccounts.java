package io.github.por4j.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes made-up accounts as the zk-STARK V2 prover reads them, with none of the classes that are
 * measured. Each has three of 22 coins, one of them sometimes owed, and is worth more than it owes.
 */
final class SnapshotAccounts {
  private static final String[] COINS = {
    "BTC", "ETH", "USDT", "USDC", "XRP", "DOGE", "SOL", "OKB", "APT", "DASH", "DOT", "ELF", "EOS",
    "ETC", "FIL", "LINK", "LTC", "OKT", "PEOPLE", "TON", "TRX", "UNI"
  };
  private static final long LEAST = 1_000_000;
  private static final long SPREAD = 1_000_000_000_000L;

  private SnapshotAccounts() {}

  /** {@code FILE ACCOUNTS}: writes a file. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Long.parseLong(args[1]));
  }

  /** Writes {@code accounts} accounts with ids that are drawn at random. */
  static void write(Path file, long accounts) throws IOException {
    SplittableRandom random = new SplittableRandom(accounts);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      StringBuilder text = new StringBuilder("[");
      for (long i = 0; i < accounts; i++) {
        text.append(i == 0 ? "\n" : ",\n");
        append(random, text);
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        text.setLength(0);
      }
      out.write("\n]\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void append(SplittableRandom random, StringBuilder text) {
    text.append("{\"id\":\"");
    for (int word = 0; word < 4; word++) {
      String hex = Long.toHexString(random.nextLong());
      text.append("0".repeat(16 - hex.length())).append(hex);
    }
    int first = random.nextInt(COINS.length);
    long debt = random.nextInt(4) == 0 ? random.nextLong(LEAST) : 0;
    text.append("\",\"assets\":{");
    amount(text, first, LEAST + random.nextLong(SPREAD)).append(',');
    amount(text, first + 1, random.nextLong(SPREAD)).append(',');
    amount(text, first + 2, -debt).append("}}");
  }

  private static StringBuilder amount(StringBuilder text, int coin, long amount) {
    text.append('"').append(COINS[coin % COINS.length]).append("\":\"");
    return text.append(amount).append('"');
  }
}

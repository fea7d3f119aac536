package io.github.por4j.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a validator that OKX published and por4j in turn on the same file or directory, as commands
 * from start to end, and sets their rates beside each other. compare.sh calls it.
 */
public final class CompareMain {
  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;

  /** Passes in one JVM: the last is without compilation. */
  private static final int WARM_PASSES = 5;

  private final Path log;
  private final int items;
  private final int rounds;

  private CompareMain(Path log, int items, int rounds) {
    this.log = log;
    this.items = items;
    this.rounds = rounds;
  }

  /**
   * {@code WORK_DIRECTORY ITEMS ROUNDS EXPECTED TOOL ARGUMENT... -- MAIN_CLASS ARGUMENT...}: what
   * the tool must print, its command, and por4j's, which takes the number of passes after these
   * arguments and the number of threads last.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> all = List.of(args);
    int split = all.lastIndexOf("--");
    Path log = Path.of(args[0]).resolve("run.log");
    new CompareMain(log, Integer.parseInt(args[1]), Integer.parseInt(args[2]))
        .compare(all.subList(4, split), args[3], all.subList(split + 1, all.size()));
  }

  private void compare(List<String> theirs, String expected, List<String> ours)
      throws IOException, InterruptedException {
    double[] original = new double[rounds];
    double[] command = new double[rounds];
    double[] warm = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      ERR.printf("round %d of %d: %s...%n", round + 1, rounds, theirs.get(0));
      original[round] = items / seconds(theirs, expected);
      ERR.printf("round %d of %d: por4j...%n", round + 1, rounds);
      command[round] = items / seconds(por4j(ours, 1), "/s");
      seconds(por4j(ours, WARM_PASSES), "/s");
      warm[round] = lastRate(Files.readString(log));
    }
    OUT.printf(
        "%-34s%12s%12s%8s  ratios of the rounds%n", "per second", "por4j", "original", "ratio");
    row("command, from start to end", command, original);
    row("in a JVM that is warm", warm, original);
  }

  private static void row(String name, double[] ours, double[] theirs) {
    StringBuilder ratios = new StringBuilder();
    for (int i = 0; i < ours.length; i++) {
      ratios.append(String.format(i == 0 ? "%.1f" : ", %.1f", ours[i] / theirs[i]));
    }
    double a = median(ours);
    double b = median(theirs);
    OUT.printf("%-34s%,12.0f%,12.0f%8.1f  %s%n", name, a, b, a / b, ratios);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static List<String> por4j(List<String> mainAndArguments, int passes) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseParallelGC");
    command.addAll(Main.vectorModule());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(mainAndArguments);
    command.add(Integer.toString(passes));
    command.add(Integer.toString(Runtime.getRuntime().availableProcessors()));
    return command;
  }

  /** Of a command that ends well and prints what it must. */
  private double seconds(List<String> command, String expected)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    String printed = Files.readString(log, StandardCharsets.ISO_8859_1);
    if (exit != 0 || !printed.contains(expected)) {
      ERR.println(printed.substring(Math.max(0, printed.length() - 2000)));
      throw new IllegalStateException(
          "it does not accept the files (exit code " + exit + "): " + String.join(" ", command));
    }
    return seconds;
  }

  /** The number before the last "/s" or " rows/s". */
  private static double lastRate(String printed) {
    String before = printed.substring(0, printed.lastIndexOf("/s")).replaceFirst(" rows$", "");
    return Double.parseDouble(before.substring(before.lastIndexOf(' ') + 1));
  }
}

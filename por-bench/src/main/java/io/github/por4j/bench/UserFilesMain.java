package io.github.por4j.bench;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * User files of a round of any size, written to a directory or served from memory, and the time
 * that their verification takes. The root proof beside them is a true one whose public inputs were
 * changed to the made-up tree's, so that the verdict is INVALID, by the root proof alone.
 */
public final class UserFilesMain {
  private static final String ROOT_PROOF = "sum_proof_data.json";
  private static final PrintStream OUT = System.out;

  private UserFilesMain() {}

  /**
   * {@code write DIRECTORY ACCOUNTS LEVELS}, {@code verify DIRECTORY PASSES THREADS}, or {@code
   * serve ACCOUNTS LEVELS PASSES THREADS}.
   */
  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "write" -> write(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      case "verify" -> {
        PorVerifier verifier = verifier(Integer.parseInt(args[3]));
        for (int pass = Integer.parseInt(args[2]); pass > 0; pass--) {
          report(System.nanoTime(), cpuNanos(), verifier.verify(Path.of(args[1])));
        }
      }
      case "serve" ->
          serve(
              new InclusionTree(Integer.parseInt(args[1]), Integer.parseInt(args[2])),
              Integer.parseInt(args[1]),
              Integer.parseInt(args[3]),
              verifier(Integer.parseInt(args[4])));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static PorVerifier verifier(int threads) {
    return PorVerifier.strict().threads(threads).circuits(CircuitCheck.FILE).acceptAnyCircuit();
  }

  private static void write(Path directory, int accounts, int levels) throws IOException {
    InclusionTree tree = new InclusionTree(accounts, levels);
    Path users = Files.createDirectories(directory.resolve("user_proofs"));
    Files.write(directory.resolve(ROOT_PROOF), rootProof(tree.root(), levels));
    for (int i = 0; i < accounts; i++) {
      Files.write(users.resolve(InclusionTree.id(i) + ".json"), tree.file(i));
    }
  }

  private static void serve(InclusionTree tree, int accounts, int passes, PorVerifier verifier)
      throws IOException {
    byte[] rootProof = rootProof(tree.root(), tree.shape().levels());
    List<Source> sources =
        new AbstractList<>() {
          @Override
          public Source get(int i) {
            return i == 0
                ? Source.of(ROOT_PROOF, rootProof)
                : Source.of(
                    InclusionTree.id(i - 1) + ".json",
                    () -> new ByteArrayInputStream(tree.file(i - 1)));
          }

          @Override
          public int size() {
            return accounts + 1;
          }
        };
    for (int pass = 0; pass < passes; pass++) {
      long start = System.nanoTime();
      long bytes = 0;
      for (int i = 0; i < accounts; i++) {
        bytes += tree.file(i).length;
      }
      OUT.printf(
          "made %d bytes, %.2f us a file on one thread%n",
          bytes, (System.nanoTime() - start) / 1e3 / accounts);
      report(System.nanoTime(), cpuNanos(), verifier.verify(sources));
    }
  }

  /** Of all threads, the compiler's and the collector's too. */
  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static void report(long start, long cpuStart, VerificationResult result) {
    double cpuMicros = (cpuNanos() - cpuStart) / 1e3;
    double seconds = (System.nanoTime() - start) / 1e9;
    VerificationReport round = result.reports().get(0);
    Claim inclusion =
        round.claims().stream()
            .filter(c -> c.id().equals("v2.inclusion"))
            .findFirst()
            .orElseThrow();
    if (result.reports().size() != 1
        || inclusion.status() == ClaimStatus.REFUTED
        || inclusion.statement().contains("unreadable")) {
      throw new IllegalStateException("a user file does not hold: " + inclusion.statement());
    }
    long files = round.files().get(1).count();
    Runtime runtime = Runtime.getRuntime();
    OUT.printf(
        "%d user files in %.3f s, %.2f us each, %.0f/s; %.2f us of CPU each; %d MB of the heap in"
            + " use%n",
        files,
        seconds,
        seconds * 1e6 / files,
        files / seconds,
        cpuMicros / files,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  /** A root proof that states this root, and as many levels by the configurations it lists. */
  private static byte[] rootProof(HashOut root, int levels) {
    String json = new String(Inputs.read(ROOT_PROOF), StandardCharsets.UTF_8);
    long[] inputs = new long[2 + HashOut.ELEMENTS];
    root.copyTo(inputs, 2);
    json =
        json.replaceFirst(
            "\"public_inputs\":\\[[^\\]]*\\]",
            "\"public_inputs\":["
                + LongStream.of(inputs)
                    .mapToObj(Long::toUnsignedString)
                    .collect(Collectors.joining(","))
                + "]");
    String configs = "\"recursive_circuit_configs\":[";
    int from = json.indexOf(configs) + configs.length();
    int to = json.indexOf("],\"root_verifier_data_hex\"", from);
    String config = json.substring(from, to);
    return (json.substring(0, from)
            + Stream.generate(() -> config).limit(levels).collect(Collectors.joining(","))
            + json.substring(to))
        .getBytes(StandardCharsets.UTF_8);
  }
}

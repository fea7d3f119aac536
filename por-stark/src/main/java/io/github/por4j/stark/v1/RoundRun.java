package io.github.por4j.stark.v1;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.hash.Keccak;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * One check of a round: the configuration, every batch, the trunk, then the sums of the batches
 * against those of the trunk (zk_STARK_Validator.py por_user_verify_proofs). Used by one thread.
 */
final class RoundRun {
  private static final int PER_THREAD = 4;

  /** About the permutations that one proof needs. */
  private static final long PERMUTATIONS = 3000;

  private final Optional<Source> config;
  private final List<V1Round.Part> batches;
  private final V1Round.Part trunk;
  private final Optional<V1Config> expected;

  private final Findings findings = new Findings();
  private FormatAnswer answer = FormatAnswer.ACCEPTED;
  private final List<Commitment> commitments = new ArrayList<>();
  private final Map<Word, String> namesByRoot = new HashMap<>();
  private boolean everyBatchRead = true;
  private BigInteger[] batchSums;

  RoundRun(
      Optional<Source> config,
      List<V1Round.Part> batches,
      V1Round.Part trunk,
      Optional<V1Config> expected) {
    this.config = config;
    this.batches = batches;
    this.trunk = trunk;
    this.expected = expected;
  }

  /**
   * What came of one part.
   *
   * @param commitment null if the part could not be read as a whole
   * @param sums null if the part could not be read as a whole
   */
  private record PartResult(List<Finding> findings, Commitment commitment, Sums sums) {}

  V1RoundCheck run(int threads, IntConsumer progress) {
    V1Config coins = readConfig();
    if (coins == null) {
      batches.forEach(batch -> take(missing(batch)));
      take(missing(trunk));
      return new V1RoundCheck(findings.toList(), answer, batches.size());
    }
    batchSums = new BigInteger[coins.coins().size() + 1];
    Arrays.fill(batchSums, BigInteger.ZERO);
    checkBatches(coins, threads, progress);
    PartResult result = checkHere(trunk, coins, true);
    take(result.findings());
    progress.accept(batches.size() + 1);
    if (result.sums() != null && everyBatchRead) {
      checkTotals(coins, result);
    }
    return new V1RoundCheck(
        findings.toList(),
        answer,
        batches.size(),
        coins,
        new RoundLinks(coins, result.commitment(), commitments, everyBatchRead),
        result.sums());
  }

  private void take(List<Finding> found) {
    findings.addAll(found);
    answer = answer.worst(V1Code.answer(found));
  }

  private V1Config readConfig() {
    if (config.isEmpty()) {
      take(missing("config.json"));
      return null;
    }
    try {
      V1Config coins = V1Config.read(config.get());
      checkConfig(coins, config.get().name());
      return coins;
    } catch (MalformedInputException e) {
      take(List.of(InputCode.malformed(e)));
    } catch (IOException e) {
      take(List.of(unreadable(config.get(), e)));
    }
    return null;
  }

  private void checkConfig(V1Config coins, String name) {
    if (coins.mainCoins() == 0) {
      Location where = new Location(name, "/main_coins_num");
      take(
          List.of(
              new Finding(
                  V1RoundCode.MAIN_COINS,
                  where,
                  "no coin has a sum constraint",
                  "1 or more",
                  "0")));
    }
    if (expected.isPresent() && !expected.get().equals(coins)) {
      take(
          List.of(
              new Finding(
                  V1RoundCode.CONFIG_UNEXPECTED,
                  Location.of(name),
                  "the coins are not those expected",
                  expected.get().mainCoins() + " main coins of " + expected.get().coins(),
                  coins.mainCoins() + " main coins of " + coins.coins())));
    }
  }

  private void checkBatches(V1Config coins, int threads, IntConsumer progress) {
    if (batches.isEmpty()) {
      take(
          List.of(
              Finding.of(V1RoundCode.NO_BATCH, Location.of("batches"), "the round has no batch")));
    }
    if (Math.min(threads, batches.size()) <= 1) {
      checkBatchesHere(coins, progress);
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      int chunk = threads * PER_THREAD;
      for (int from = 0; from < batches.size(); from += chunk) {
        List<V1Round.Part> parts = batches.subList(from, Math.min(from + chunk, batches.size()));
        List<Future<PartResult>> results = new ArrayList<>();
        for (V1Round.Part part : parts) {
          results.add(pool.submit(() -> check(part, coins, false)));
        }
        for (int i = 0; i < parts.size(); i++) {
          takeBatch(result(results.get(i)), parts.get(i).name());
          progress.accept(from + i + 1);
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** To start a thread takes a tenth as long as to check a batch. */
  private void checkBatchesHere(V1Config coins, IntConsumer progress) {
    for (int i = 0; i < batches.size(); i++) {
      takeBatch(checkHere(batches.get(i), coins, false), batches.get(i).name());
      progress.accept(i + 1);
    }
  }

  /** An interruption makes a file look as if it could not be read. */
  private PartResult checkHere(V1Round.Part part, V1Config coins, boolean isTrunk) {
    PartResult result = check(part, coins, isTrunk);
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted while verifying");
    }
    return result;
  }

  private static PartResult result(Future<PartResult> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while verifying", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check of a sum proof failed unexpectedly", e.getCause());
    }
  }

  private void takeBatch(PartResult result, String name) {
    take(result.findings());
    if (result.commitment() == null) {
      everyBatchRead = false;
      return;
    }
    commitments.add(result.commitment());
    String other = namesByRoot.putIfAbsent(result.commitment().root(), name);
    if (other != null) {
      take(
          List.of(
              Finding.of(
                  V1RoundCode.BATCH_TWICE,
                  Location.of(name),
                  "the batch has the same root as " + other)));
    }
    for (int i = 0; i < batchSums.length; i++) {
      batchSums[i] = batchSums[i].add(result.sums().lifted()[i]);
    }
  }

  /** Reads and checks one part; nothing of it is kept but what the result holds. */
  private PartResult check(V1Round.Part part, V1Config coins, boolean isTrunk) {
    if (part.proof().isEmpty() || part.values().isEmpty()) {
      return new PartResult(missing(part), null, null);
    }
    Source reading = part.values().get();
    try {
      SumValues values = SumValues.read(reading);
      reading = part.proof().get();
      SumProof proof = SumProofReader.read(reading);
      SumProofCheck.Result result =
          SumProofCheck.check(
              coins,
              proof,
              values,
              isTrunk,
              reading.name(),
              part.values().get().name(),
              Keccak.forWork(PERMUTATIONS * batches.size()));
      Commitment commitment =
          result.sums() == null ? null : Commitment.of(part.name(), proof, result.sums());
      return new PartResult(result.findings(), commitment, result.sums());
    } catch (MalformedInputException e) {
      return new PartResult(List.of(InputCode.malformed(e)), null, null);
    } catch (IOException e) {
      return new PartResult(List.of(unreadable(reading, e)), null, null);
    }
  }

  private void checkTotals(V1Config coins, PartResult trunkResult) {
    Commitment committed = trunkResult.commitment();
    if (batches.size() > committed.places()) {
      take(
          List.of(
              new Finding(
                  V1RoundCode.TOO_MANY_BATCHES,
                  Location.of(trunk.name()),
                  "the trunk has fewer places than there are batches",
                  "at most " + committed.places(),
                  Integer.toString(batches.size()))));
    }
    Location where = Location.of(trunk.values().orElseThrow().name());
    for (int i = 0; i < batchSums.length; i++) {
      BigInteger ofTrunk = trunkResult.sums().lifted()[i];
      if (!batchSums[i].equals(ofTrunk)) {
        String coin = i < coins.coins().size() ? coins.coins().get(i) : SumValues.TOTAL;
        boolean congruent = batchSums[i].subtract(ofTrunk).mod(Sums.MODULUS).signum() == 0;
        take(
            List.of(
                new Finding(
                    congruent ? V1RoundCode.LIFTED_SUMS : V1RoundCode.SUMS,
                    where.at(Sums.pointer(coin)),
                    "the sums of the batches do not add up to that of the trunk",
                    batchSums[i].toString(),
                    ofTrunk.toString())));
      }
    }
  }

  private static List<Finding> missing(V1Round.Part part) {
    List<Finding> found = new ArrayList<>();
    if (part.proof().isEmpty()) {
      found.addAll(missing(part.name() + "/sum_proof.json"));
    }
    if (part.values().isEmpty()) {
      found.addAll(missing(part.name() + "/sum_values.json"));
    }
    return found;
  }

  private static List<Finding> missing(String name) {
    return List.of(
        Finding.of(
            V1RoundCode.PART_MISSING, Location.of(name), "this part of the round is missing"));
  }

  private static Finding unreadable(Source source, IOException e) {
    return Finding.of(
        InputCode.UNREADABLE,
        Location.of(source.name()),
        "cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
  }
}

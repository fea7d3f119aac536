package io.github.por4j.cli;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Keccak;
import io.github.por4j.merkle.hash.Poseidon;
import io.github.por4j.merkle.hash.PoseidonLanes;
import io.github.por4j.merkle.inclusion.BatchInclusionVerifier;
import io.github.por4j.merkle.inclusion.InclusionBatches;
import io.github.por4j.merkle.inclusion.InclusionVerifier;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.ReserveVerifier;
import io.github.por4j.stark.plonky2.CircuitPolicy;
import io.github.por4j.stark.plonky2.RootProofCheck;
import io.github.por4j.stark.v1.V1Inclusion;
import io.github.por4j.stark.v1.V1Round;
import io.github.por4j.stark.v1.V1RoundCheck;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What {@code por bench} measures, on files of production size that are in the jar. */
final class BenchJobs {
  private static final RoundShape SHAPE = new RoundShape(1024, 22, 64, 1);
  private static final HashOut ROOT =
      HashOut.parse("469da2cbdc1ea548df92724324f4b29416f907e451de7e102c0ddb2366065504")
          .orElseThrow();
  private static final CircuitPolicy ANY = CircuitPolicy.NONE.withAny();
  private static final int CHAIN = 1000;
  private static final int PAIR = 8;
  private static final int STATES = 512;

  /** So many that vectors pay. */
  private static final long MANY = 1_000_000_000;

  private static final int FILES = 64;
  private static final int ROWS = 200;

  private BenchJobs() {}

  /** One run of a job; gives something that depends on all of it. */
  @FunctionalInterface
  interface Run {
    long run() throws IOException, MalformedInputException;
  }

  /**
   * One line of the answer.
   *
   * @param operations in one run
   */
  record Job(String name, int operations, Run run) {}

  static List<Job> all() throws IOException, MalformedInputException {
    return List.of(
        multiplication(),
        permutation(),
        lanes(),
        keccak(),
        keccakLanes(),
        userFile(),
        userFiles(),
        rootProof(),
        v1Round(),
        v1File(),
        reserveRows());
  }

  private static Job multiplication() {
    long[] value = {7};
    return new Job(
        "Goldilocks multiplication, each on the one before",
        CHAIN,
        () -> {
          long x = value[0];
          for (int i = 0; i < CHAIN; i++) {
            x = Goldilocks.mul(x, x);
          }
          value[0] = x;
          return x;
        });
  }

  private static Job permutation() {
    Poseidon poseidon = new Poseidon();
    long[] state = {1, 2, 3, 4, 5, 6, 7, 8};
    return new Job(
        "Poseidon permutation, each on the one before",
        1,
        () -> {
          poseidon.hash(state, 0, Poseidon.RATE, state, 0);
          return state[0];
        });
  }

  private static Job lanes() {
    PoseidonLanes poseidon = PoseidonLanes.forWork(MANY);
    long[] inputs = new long[STATES * PAIR];
    long[] hashes = new long[STATES * PAIR / 2];
    inputs[0] = 1;
    return new Job(
        "Poseidon permutation, independent, lanes: " + poseidon.lanes(),
        STATES,
        () -> {
          poseidon.hash(inputs, 0, PAIR, STATES, hashes, 0);
          System.arraycopy(hashes, 0, inputs, 0, hashes.length);
          return hashes[0];
        });
  }

  private static Job keccak() {
    Keccak keccak = new Keccak();
    long[] pair = new long[PAIR];
    return new Job(
        "Keccak-256 of two hashes, each on the one before",
        1,
        () -> {
          keccak.hashPair(pair, 0, pair, Keccak.HASH, pair, 0);
          return pair[0];
        });
  }

  private static Job keccakLanes() {
    Keccak keccak = Keccak.forWork(MANY);
    long[] inputs = new long[STATES * PAIR];
    long[] hashes = new long[STATES * PAIR / 2];
    inputs[0] = 1;
    return new Job(
        "Keccak-256 of two hashes, independent, lanes: " + keccak.atOnce(),
        STATES,
        () -> {
          keccak.hashAll(inputs, 0, PAIR, PAIR, STATES, hashes, 0);
          System.arraycopy(hashes, 0, inputs, 0, hashes.length);
          return hashes[0];
        });
  }

  private static Job userFile() throws IOException {
    byte[] json = read("user_inclusion_proof.json");
    InclusionVerifier verifier = new InclusionVerifier(SHAPE, ROOT);
    return new Job(
        "zk-STARK V2 user file, JSON in memory to verdict",
        1,
        () -> held(verifier.verify(UserInclusionProof.parse("user", json), "user").isEmpty()));
  }

  /**
   * As a directory's files are checked; they are of one batch, so that all upper nodes are shared.
   */
  private static Job userFiles() throws IOException {
    byte[] json = read("user_inclusion_proof.json");
    BatchInclusionVerifier verifier =
        new InclusionBatches(MANY).verifier(new InclusionVerifier(SHAPE, ROOT));
    return new Job(
        "zk-STARK V2 user files of one batch, JSON in memory to verdicts",
        FILES,
        () -> {
          List<BatchInclusionVerifier.Input> files = new ArrayList<>(FILES);
          for (int i = 0; i < FILES; i++) {
            files.add(
                new BatchInclusionVerifier.Input(UserInclusionProof.parse("user", json), "user"));
          }
          return held(verifier.verify(files).stream().allMatch(List::isEmpty));
        });
  }

  private static Job rootProof() throws IOException {
    Source source = source("sum_proof_data.json");
    return new Job(
        "zk-STARK V2 root proof, JSON in memory to verdict",
        1,
        () -> held(RootProofCheck.of(source, ANY, Optional.empty()).holds()));
  }

  private static V1Round round() throws IOException {
    return V1Round.of(Optional.of(source("v1/config.json")), List.of(part("a0")), part("trunk"));
  }

  private static V1Round.Part part(String name) throws IOException {
    return new V1Round.Part(
        name,
        Optional.of(source("v1/" + name + "_sum_proof.json")),
        Optional.of(source("v1/" + name + "_sum_values.json")));
  }

  private static Job v1Round() throws IOException {
    V1Round round = round();
    return new Job(
        "zk-STARK V1 round, one batch and trunk, JSON in memory to verdict",
        1,
        () -> held(round.check(1, done -> {}).verdict() == Verdict.VALID));
  }

  private static Job v1File() throws IOException {
    V1RoundCheck round = round().check(1, done -> {});
    Source file = source("v1/inclusion_proof.json");
    return new Job(
        "zk-STARK V1 user file in a round, JSON in memory to verdict",
        1,
        () -> held(round.checkInclusion(V1Inclusion.read(file)).isIncluded()));
  }

  private static Job reserveRows() throws IOException {
    List<Source> file = List.of(source("reserve_rows.csv"));
    ReserveVerifier verifier = ReserveVerifier.strict().threads(1);
    return new Job(
        "reserve rows of four chains, CSV in memory to report",
        ROWS,
        () -> {
          ReserveReport report = verifier.verify(file);
          return held(report.allPassed() && report.rows() == ROWS);
        });
  }

  private static long held(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("what is measured must hold");
    }
    return 1;
  }

  private static Source source(String name) throws IOException {
    return Source.of(name, read(name));
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = BenchJobs.class.getResourceAsStream("bench/" + name + ".gz")) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new GZIPInputStream(in).readAllBytes();
    }
  }
}

package io.github.por4j.testkit;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import io.github.por4j.testkit.inclusion.V2Round;
import io.github.por4j.testkit.v1.V1Lies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Rounds that the original prover made, and lies that take long to make. */
public final class Examples {
  private static final Path VECTORS =
      Path.of("..", "por-stark", "src", "test", "resources", "io", "github", "por4j", "stark");

  /** Root of the V2 example, from the public inputs of its root proof. */
  public static final String ROOT =
      "1458e528c18837e365672b0ad893ca3bb2c0548dc6003a5a1783060cf9fb4376";

  /** Node of its batches without users, whose ids the original draws at random. */
  private static final String EMPTY_BATCH =
      "f745e44f520eff9a287fc6cb90ce6a06d5dfa6354b950d15a0a3560d886c4ce4";

  /** Each takes some seconds. */
  static final List<Lie> V1_LIES = V1Lies.all();

  private Examples() {}

  /** A root proof and fifty user files. */
  public static RoundFiles v2() {
    try {
      return RoundFiles.read(Path.of("..", "docs", "examples", "okx-v2"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RoundFiles v2RootProof() {
    return v2().matching("sum_proof_data\\.json");
  }

  public static RoundFiles v2UserFiles() {
    RoundFiles all = v2();
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : all.matching("user_proofs/.*").names()) {
      files.put(name.substring(name.indexOf('/') + 1), all.bytes(name));
    }
    return RoundFiles.of(files);
  }

  /** The accounts behind the user files. */
  public static V2Round v2Round() {
    TreeMap<Long, Account> accounts = new TreeMap<>();
    for (Source source : v2UserFiles().sources()) {
      try {
        UserInclusionProof proof = UserInclusionProof.read(source);
        accounts.put(proof.index(), proof.account());
      } catch (IOException | MalformedInputException e) {
        throw new IllegalStateException(e);
      }
    }
    HashOut emptyBatch = HashOut.parse(EMPTY_BATCH).orElseThrow();
    return new V2Round(new RoundShape(4, 3, 4, 2), List.copyOf(accounts.values()), emptyBatch);
  }

  /** The root proof of another round, with a circuit of its own. */
  static RoundFiles otherRootProof() {
    Path file = VECTORS.resolve("plonky2").resolve("tiny_1level.sum_proof_data.json.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return RoundFiles.of(Map.of("sum_proof_data.json", in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A round of zk-STARK V1 with the accounts that it was made of. */
  public static RoundFiles v1Published() {
    Map<String, byte[]> files = new TreeMap<>();
    Path archive = VECTORS.resolve("v1").resolve("tiny.zip");
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return RoundFiles.of(files);
  }
}

package io.github.por4j.stark.v1;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.UserPath;
import io.github.por4j.merkle.hash.Keccak;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What inclusion files must agree with: configuration, trunk and batches of a round (soundness
 * V1-3). The original compares none of it. Used from many threads.
 */
final class RoundLinks {
  private static final String BATCH = "/batch_inclusion_proof";
  private static final String TRUNK = "/trunk_inclusion_proof";

  private final V1Config config;
  private final Commitment trunk;
  private final Map<Word, Commitment> batches = new HashMap<>();
  private final boolean everyBatchRead;

  /**
   * By batch, a file that is included: the half in the trunk is the same in all files of a batch,
   * and need not be hashed again.
   */
  private final ConcurrentMap<Word, V1Inclusion> included = new ConcurrentHashMap<>();

  /**
   * The round.
   *
   * @param trunk null if it could not be read
   */
  RoundLinks(V1Config config, Commitment trunk, List<Commitment> batches, boolean everyBatchRead) {
    this.config = config;
    this.trunk = trunk;
    this.everyBatchRead = everyBatchRead;
    for (Commitment batch : batches) {
      this.batches.putIfAbsent(batch.root(), batch);
    }
  }

  /** Every check of a file, by itself and against the round. */
  List<Finding> check(V1Inclusion file) {
    Word batchRoot = Word.of(file.batch().root(), 0);
    V1Inclusion other = included.get(batchRoot);
    boolean isTrunkKnown =
        other != null
            && other.batchIndex() == file.batchIndex()
            && other.trunk().isSame(file.trunk());
    ProofFindings findings =
        isTrunkKnown ? InclusionCheck.ofUser(file) : InclusionCheck.byItself(file);
    if (!file.config().equals(config)) {
      findings.add(
          V1InclusionCode.CONFIG,
          "/config",
          "the coins are not those of the round",
          config.mainCoins() + " main of " + config.coins().size() + " coins of config.json",
          file.config().mainCoins()
              + " main of "
              + file.config().coins().size()
              + " coins, or others");
    }
    Commitment batch = batch(batchRoot, findings);
    if (batch != null) {
      checkBatch(file, batch, findings);
    }
    if (!isTrunkKnown) {
      checkTrunk(file, findings);
      if (batch != null) {
        checkSums(file, batch, findings);
      }
    }
    List<Finding> found = findings.toList();
    if (found.isEmpty()) {
      included.putIfAbsent(batchRoot, file);
    }
    return found;
  }

  /** The way of a file, for showing. */
  UserPath path(V1Inclusion file, boolean accepted) {
    return PathSteps.of(file, trunk, accepted);
  }

  private void checkTrunk(V1Inclusion file, ProofFindings findings) {
    if (trunk == null) {
      findings.add(
          V1InclusionCode.BATCH_NOT_READ, "", "the sum proof of the trunk is not readable");
      return;
    }
    Word root = Word.of(file.trunk().root(), 0);
    if (!root.equals(trunk.root())) {
      findings.add(
          V1InclusionCode.TRUNK_ROOT,
          TRUNK + "/trunk_mtree_root",
          "the path ends in another root than that of the trunk's sum proof",
          trunk.root(),
          root);
      return;
    }
    checkPathLength(file.trunk(), trunk, TRUNK, findings);
  }

  private static void checkPathLength(
      V1Inclusion.Half half, Commitment tree, String at, ProofFindings findings) {
    if (half.length() != tree.pathLength()) {
      findings.add(
          V1InclusionCode.PATH_LENGTH,
          at + "/merkle_path",
          "the path is not as long as the tree of " + tree.name() + " is high",
          tree.pathLength(),
          half.length());
    }
  }

  /** The published batch with this root; null if there is none. */
  private Commitment batch(Word root, ProofFindings findings) {
    Commitment batch = batches.get(root);
    if (batch == null && !everyBatchRead) {
      findings.add(
          V1InclusionCode.BATCH_NOT_READ,
          BATCH + "/batch_mtree_root",
          "no readable batch has this root, but not every batch of the round is readable");
    } else if (batch == null) {
      findings.add(
          V1InclusionCode.BATCH_ROOT,
          BATCH + "/batch_mtree_root",
          "no published batch has this root",
          "the root of one of " + batches.size() + " batches",
          root);
    }
    return batch;
  }

  private static void checkBatch(V1Inclusion file, Commitment batch, ProofFindings findings) {
    checkPathLength(file.batch(), batch, BATCH, findings);
    if (file.uts() != batch.uts()) {
      findings.add(
          V1InclusionCode.BATCH_UTS,
          BATCH + "/uts",
          "the trace size is not that of batch " + batch.name(),
          batch.uts(),
          file.uts());
    }
  }

  private static void checkSums(V1Inclusion file, Commitment batch, ProofFindings findings) {
    if (!file.trunk().total().equals(batch.total())) {
      findings.add(
          V1InclusionCode.BATCH_SUMS,
          TRUNK + Sums.pointer(SumValues.TOTAL),
          "the total in the trunk is not that of batch " + batch.name(),
          batch.total(),
          file.trunk().total());
    }
    int coins = file.trunk().coins().length;
    long[] words = new long[coins * Words.SIZE];
    long[] hash = new long[Words.SIZE];
    InclusionCheck.coinWords(file.trunk().coins(), words);
    new Keccak().hash(words, 0, words.length, hash, 0);
    if (!Word.of(hash, 0).equals(batch.coinsHash())) {
      findings.add(
          V1InclusionCode.BATCH_SUMS,
          TRUNK,
          "the coins in the trunk do not have the published sums of batch " + batch.name());
    }
  }
}

package io.github.por4j.stark.plonky2;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.merkle.hash.HashOut;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A parsed {@code sum_proof_data.json} (okx/proof-of-reserves-v2 lib.rs Proof). Every element is
 * canonical; lengths are only bounded and compared with the circuit's by {@link ProofShape}.
 *
 * @param rootCircuitDigest the file's {@code root_vd_digest}
 */
public record RootProofFile(
    General general,
    HashOut rootCircuitDigest,
    Optional<CircuitsInfo> circuitsInfo,
    Proof proof,
    long[] publicInputs) {

  /** Longest file read, in bytes; published ones have 0.6 MB. */
  static final int MAX_BYTES = 1 << 24;

  /** Public inputs of a recursive circuit: equity, debt, root (recursive_circuit.rs). */
  static final int EQUITY = 0;

  static final int DEBT = 1;
  static final int ROOT = 2;
  static final int PUBLIC_INPUTS = 6;

  /** What the file says of the round; nothing in the proof binds it. All unsigned. */
  record General(long roundNumber, long branching, long batchSize, long tokenCount) {}

  /** The circuits as the file declares them. */
  record CircuitsInfo(
      CircuitConfig batchConfig, List<CircuitConfig> recursiveConfigs, String verifierDataHex) {
    CircuitsInfo {
      recursiveConfigs = List.copyOf(recursiveConfigs);
    }
  }

  /** plonk/proof.rs Proof. Caps are four elements a hash. */
  record Proof(
      long[] wiresCap,
      long[] zsPartialProductsCap,
      long[] quotientCap,
      Openings openings,
      Fri fri) {}

  /** plonk/proof.rs OpeningSet: two words an extension element. */
  record Openings(
      long[] constants,
      long[] sigmas,
      long[] wires,
      long[] zs,
      long[] zsNext,
      long[] partialProducts,
      long[] quotients) {}

  /** fri/proof.rs FriProof. */
  record Fri(
      List<long[]> commitCaps, List<QueryRound> queryRounds, long[] finalPoly, long powWitness) {
    Fri {
      commitCaps = List.copyOf(commitCaps);
      queryRounds = List.copyOf(queryRounds);
    }
  }

  /** fri/proof.rs FriQueryRound: an opening of each initial oracle, then a step each reduction. */
  record QueryRound(List<MerkleOpening> initial, List<MerkleOpening> steps) {
    QueryRound {
      initial = List.copyOf(initial);
      steps = List.copyOf(steps);
    }
  }

  /** A leaf, and four elements a sibling from the bottom up. */
  record MerkleOpening(long[] leaf, long[] siblings) {}

  /** Reads a file. */
  public static RootProofFile read(Source source) throws IOException, MalformedInputException {
    return RootProofReader.read(source);
  }

  /** The root of the accounts' tree, from the public inputs, of which there are six. */
  HashOut root() {
    return HashOut.of(publicInputs, ROOT);
  }
}

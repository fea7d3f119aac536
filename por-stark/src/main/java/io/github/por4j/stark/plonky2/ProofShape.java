package io.github.por4j.stark.plonky2;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.hash.HashOut;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the length of every list of a proof with what the circuit implies (soundness V2-5;
 * plonk/validate_shape.rs and fri/validate_shape.rs, which leave out the number of commit-phase
 * caps).
 */
final class ProofShape {
  private static final int EXTENSION_WORDS = 2;

  private final CommonData common;
  private final Location file;
  private final List<Finding> findings = new ArrayList<>();

  private ProofShape(CommonData common, Location file) {
    this.common = common;
    this.file = file;
  }

  /** A finding for every list of another length; none if all are right. */
  static List<Finding> check(RootProofFile.Proof proof, CommonData common, Location file) {
    ProofShape shape = new ProofShape(common, file);
    shape.checkCaps(proof);
    shape.checkOpenings(proof.openings());
    shape.checkFri(proof.fri());
    return shape.findings;
  }

  private void checkCaps(RootProofFile.Proof proof) {
    checkCap("/wires_cap", proof.wiresCap());
    checkCap("/plonk_zs_partial_products_cap", proof.zsPartialProductsCap());
    checkCap("/quotient_polys_cap", proof.quotientCap());
  }

  private void checkOpenings(RootProofFile.Openings openings) {
    int challenges = CommonData.CHALLENGES;
    checkExtension("/openings/constants", openings.constants(), common.constants());
    checkExtension("/openings/plonk_sigmas", openings.sigmas(), CommonData.ROUTED_WIRES);
    checkExtension("/openings/wires", openings.wires(), CommonData.WIRES);
    checkExtension("/openings/plonk_zs", openings.zs(), challenges);
    checkExtension("/openings/plonk_zs_next", openings.zsNext(), challenges);
    checkExtension(
        "/openings/partial_products",
        openings.partialProducts(),
        challenges * CommonData.PARTIAL_PRODUCTS);
    checkExtension(
        "/openings/quotient_polys",
        openings.quotients(),
        challenges * CommonData.QUOTIENT_DEGREE_FACTOR);
  }

  private void checkFri(RootProofFile.Fri fri) {
    String base = "/opening_proof";
    check(base + "/commit_phase_merkle_caps", fri.commitCaps().size(), common.reductions());
    for (int i = 0; i < fri.commitCaps().size(); i++) {
      checkCap(base + "/commit_phase_merkle_caps/" + i, fri.commitCaps().get(i));
    }
    check(base + "/query_round_proofs", fri.queryRounds().size(), CommonData.QUERY_ROUNDS);
    for (int i = 0; i < fri.queryRounds().size(); i++) {
      checkQueryRound(base + "/query_round_proofs/" + i, fri.queryRounds().get(i));
    }
    checkExtension(base + "/final_poly/coeffs", fri.finalPoly(), common.finalPolyLength());
  }

  private void checkQueryRound(String base, RootProofFile.QueryRound round) {
    int[] sizes = common.oracleSizes();
    String initial = base + "/initial_trees_proof/evals_proofs";
    check(initial, round.initial().size(), sizes.length);
    for (int i = 0; i < Math.min(round.initial().size(), sizes.length); i++) {
      // Only constants and sigmas are not blinded (plonk_common.rs PlonkOracle).
      int leaf = sizes[i] + (i == 0 ? 0 : CommonData.SALT_ELEMENTS);
      RootProofFile.MerkleOpening opening = round.initial().get(i);
      check(initial + "/" + i + "/0", opening.leaf().length, leaf);
      checkSiblings(
          initial + "/" + i + "/1/siblings",
          opening.siblings(),
          common.ldeBits() - CommonData.CAP_HEIGHT);
    }
    check(base + "/steps", round.steps().size(), common.reductions());
    int bits = common.ldeBits();
    for (int i = 0; i < Math.min(round.steps().size(), common.reductions()); i++) {
      bits -= CommonData.ARITY_BITS;
      RootProofFile.MerkleOpening step = round.steps().get(i);
      checkExtension(base + "/steps/" + i + "/evals", step.leaf(), 1 << CommonData.ARITY_BITS);
      checkSiblings(
          base + "/steps/" + i + "/merkle_proof/siblings",
          step.siblings(),
          bits - CommonData.CAP_HEIGHT);
    }
  }

  private void checkCap(String pointer, long[] words) {
    checkSiblings(pointer, words, 1 << CommonData.CAP_HEIGHT);
  }

  private void checkSiblings(String pointer, long[] words, int expected) {
    check(pointer, words.length / HashOut.ELEMENTS, expected);
  }

  private void checkExtension(String pointer, long[] words, int expected) {
    check(pointer, words.length / EXTENSION_WORDS, expected);
  }

  private void check(String pointer, int actual, int expected) {
    if (actual != expected) {
      findings.add(
          new Finding(
              RootProofCode.SHAPE,
              file.at("/proof/proof" + pointer),
              "a list of the proof has another length than the circuit implies",
              Integer.toString(expected),
              Integer.toString(actual)));
    }
  }
}

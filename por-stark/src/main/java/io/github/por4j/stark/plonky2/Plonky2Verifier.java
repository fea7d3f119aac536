package io.github.por4j.stark.plonky2;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Severity;
import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import java.util.List;

/** The Plonky2 verifier (plonk/verifier.rs), for the published recursive circuits. */
final class Plonky2Verifier {
  private final CommonData common;
  private final long[] constantsSigmasCap;
  private final Location file;
  private final Findings findings = new Findings();

  private Plonky2Verifier(CommonData common, long[] constantsSigmasCap, Location file) {
    this.common = common;
    this.constantsSigmasCap = constantsSigmasCap;
    this.file = file;
  }

  /**
   * Checks one proof against one circuit; none of the findings is INVALID exactly if the proof
   * holds.
   *
   * @param constantsSigmasCap of the circuit; its digest is computed from it
   */
  static List<Finding> verify(
      RootProofFile.Proof proof,
      long[] publicInputs,
      long[] constantsSigmasCap,
      CommonData common,
      Location file) {
    Plonky2Verifier verifier = new Plonky2Verifier(common, constantsSigmasCap, file);
    verifier.verify(proof, publicInputs);
    return verifier.findings.toList();
  }

  private void verify(RootProofFile.Proof proof, long[] publicInputs) {
    findings.addAll(ProofShape.check(proof, common, file));
    if (findings.anyAtLeast(Severity.INVALID)) {
      return;
    }
    HashOut digest = VerifierData.digest(constantsSigmasCap, common.degreeBits());
    HashOut publicInputsHash = Poseidon.hashNoPad(publicInputs);
    verify(proof, publicInputsHash, Challenges.draw(proof, digest, publicInputsHash, common));
  }

  /** As {@link #verify}, given the challenges; the shape of the proof is right. */
  static List<Finding> verifyWith(
      Challenges challenges,
      RootProofFile.Proof proof,
      HashOut publicInputsHash,
      long[] constantsSigmasCap,
      CommonData common,
      Location file) {
    Plonky2Verifier verifier = new Plonky2Verifier(common, constantsSigmasCap, file);
    verifier.verify(proof, publicInputsHash, challenges);
    return verifier.findings.toList();
  }

  private void verify(RootProofFile.Proof proof, HashOut publicInputsHash, Challenges challenges) {
    if (challenges.zeta().b() == 0) {
      findings.add(
          Finding.of(
              RootProofCode.OPENING_POINT, file, "the opening point lies in the base field"));
      return;
    }
    checkQuotient(proof.openings(), publicInputsHash, challenges);
    FriVerifier.verify(proof, constantsSigmasCap, challenges, common, file, findings);
  }

  /** vanishing(zeta) = (zeta^n - 1) t(zeta), t put together from its parts of degree n. */
  private void checkQuotient(
      RootProofFile.Openings openings, HashOut publicInputsHash, Challenges challenges) {
    List<QuadraticExtension> vanishing =
        VanishingPolynomial.at(
            challenges.zeta(),
            openings,
            publicInputsHash,
            challenges.betas(),
            challenges.gammas(),
            challenges.alphas(),
            common);
    QuadraticExtension zetaToN = challenges.zeta().powerOfTwo(common.degreeBits());
    QuadraticExtension zeroPolynomial = zetaToN.sub(QuadraticExtension.ONE);
    for (int c = 0; c < CommonData.CHALLENGES; c++) {
      QuadraticExtension quotient = QuadraticExtension.ZERO;
      for (int k = CommonData.QUOTIENT_DEGREE_FACTOR - 1; k >= 0; k--) {
        int part = c * CommonData.QUOTIENT_DEGREE_FACTOR + k;
        quotient = quotient.mul(zetaToN).add(QuadraticExtension.at(openings.quotients(), 2 * part));
      }
      if (!vanishing.get(c).equals(zeroPolynomial.mul(quotient))) {
        findings.add(
            Finding.of(
                RootProofCode.CONSTRAINTS,
                file.at("/proof/proof/openings"),
                "the opened values do not satisfy the circuit's constraints (challenge "
                    + c
                    + ")"));
      }
    }
  }
}

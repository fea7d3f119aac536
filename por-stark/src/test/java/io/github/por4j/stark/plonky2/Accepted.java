package io.github.por4j.stark.plonky2;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import java.util.List;

/**
 * An accepted proof with its true challenges. What is changed here keeps the challenges, so that
 * one check alone sees the change; drawn anew, the challenges would differ and every check fail.
 */
record Accepted(
    RootProofFile.Proof proof,
    HashOut publicInputsHash,
    long[] cap,
    CommonData common,
    Challenges challenges) {
  static final Location FILE = Location.of("proof.json");

  static Accepted of(String set) {
    try {
      RootProofFile file = Vectors.parsed(set);
      VerifierData data = VerifierData.parse(Vectors.verifierDataHex(set), FILE);
      CommonData common = data.common().orElseThrow();
      HashOut hash = Poseidon.hashNoPad(file.publicInputs());
      return new Accepted(
          file.proof(),
          hash,
          data.constantsSigmasCap(),
          common,
          Challenges.draw(file.proof(), data.digest(), hash, common));
    } catch (MalformedInputException e) {
      throw new IllegalStateException(e);
    }
  }

  Accepted with(Challenges other) {
    return new Accepted(proof, publicInputsHash, cap, common, other);
  }

  Accepted withZeta(QuadraticExtension zeta) {
    Challenges c = challenges;
    return with(
        new Challenges(
            c.betas(),
            c.gammas(),
            c.alphas(),
            zeta,
            c.friAlpha(),
            c.friBetas(),
            c.powResponse(),
            c.queryIndices()));
  }

  Accepted withFriBetas(List<QuadraticExtension> friBetas) {
    Challenges c = challenges;
    return with(
        new Challenges(
            c.betas(),
            c.gammas(),
            c.alphas(),
            c.zeta(),
            c.friAlpha(),
            friBetas,
            c.powResponse(),
            c.queryIndices()));
  }

  Accepted withPowResponse(long powResponse) {
    Challenges c = challenges;
    return with(
        new Challenges(
            c.betas(),
            c.gammas(),
            c.alphas(),
            c.zeta(),
            c.friAlpha(),
            c.friBetas(),
            powResponse,
            c.queryIndices()));
  }
}

package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.HashOut;
import java.util.ArrayList;
import java.util.List;

/**
 * All challenges of a proof, drawn in the order of the protocol (plonk/get_challenges.rs and
 * fri/challenges.rs).
 *
 * @param zeta where the polynomials are opened
 * @param friAlpha combines the openings
 * @param friBetas fold the codeword, one each reduction
 * @param powResponse must begin with zeros
 * @param queryIndices in the low-degree extension
 */
record Challenges(
    long[] betas,
    long[] gammas,
    long[] alphas,
    QuadraticExtension zeta,
    QuadraticExtension friAlpha,
    List<QuadraticExtension> friBetas,
    long powResponse,
    int[] queryIndices) {

  /** Draws the challenges; the shape of the proof is right. */
  static Challenges draw(
      RootProofFile.Proof proof,
      HashOut circuitDigest,
      HashOut publicInputsHash,
      CommonData common) {
    Transcript transcript = new Transcript();
    transcript.observe(circuitDigest);
    transcript.observe(publicInputsHash);

    transcript.observe(proof.wiresCap());
    long[] betas = transcript.challenges(CommonData.CHALLENGES);
    long[] gammas = transcript.challenges(CommonData.CHALLENGES);

    transcript.observe(proof.zsPartialProductsCap());
    long[] alphas = transcript.challenges(CommonData.CHALLENGES);

    transcript.observe(proof.quotientCap());
    QuadraticExtension zeta = transcript.extensionChallenge();

    Openings openings = Openings.of(proof.openings());
    transcript.observe(openings.atZeta());
    transcript.observe(openings.atZetaNext());
    QuadraticExtension friAlpha = transcript.extensionChallenge();

    List<QuadraticExtension> friBetas = new ArrayList<>();
    for (long[] cap : proof.fri().commitCaps()) {
      transcript.observe(cap);
      friBetas.add(transcript.extensionChallenge());
    }
    transcript.observe(proof.fri().finalPoly());

    transcript.observe(proof.fri().powWitness());
    long powResponse = transcript.challenge();

    int[] queryIndices = new int[CommonData.QUERY_ROUNDS];
    int mask = (1 << common.ldeBits()) - 1;
    for (int i = 0; i < queryIndices.length; i++) {
      queryIndices[i] = (int) transcript.challenge() & mask;
    }
    return new Challenges(
        betas, gammas, alphas, zeta, friAlpha, List.copyOf(friBetas), powResponse, queryIndices);
  }
}

package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.stark.plonky2.CommonData;
import java.util.Arrays;

/**
 * The circuit that verifies several proofs of one inner circuit and adds up their sums
 * (okx/proof-of-reserves-v2 recursive_circuit.rs; okx/plonky2 recursion/recursive_verifier.rs).
 */
final class RecursiveCircuit {
  private final CircuitBuilder builder = new CircuitBuilder();
  private final CommonData inner;

  private RecursiveCircuit(CommonData inner) {
    this.inner = inner;
  }

  /** Lays out the circuit over {@code branching} proofs of the inner circuit. */
  static CircuitBuilder layOut(CommonData inner, HashOut innerDigest, int branching) {
    RecursiveCircuit circuit = new RecursiveCircuit(inner);
    circuit.layOut(innerDigest, branching);
    return circuit.builder;
  }

  private void layOut(HashOut innerDigest, int branching) {
    int[][] innerCap = ProofTargets.cap(builder);
    int[] digest = builder.virtualTargets(HashOut.ELEMENTS);
    long[] words = new long[HashOut.ELEMENTS];
    innerDigest.copyTo(words, 0);
    for (int i = 0; i < digest.length; i++) {
      builder.connect(digest[i], builder.constant(words[i]));
    }
    SumNode[] children = new SumNode[branching];
    for (int i = 0; i < branching; i++) {
      ProofTargets proof = ProofTargets.add(builder, inner);
      verifyProof(proof, innerCap, digest);
      children[i] = SumNode.of(proof.publicInputs());
    }
    SumNode.parent(builder, children).registerPublicInputs(builder);
  }

  private void verifyProof(ProofTargets proof, int[][] innerCap, int[] digest) {
    int[] publicInputsHash = Gadgets.hash(builder, proof.publicInputs());
    TranscriptCircuit transcript = new TranscriptCircuit(builder);
    transcript.observe(digest);
    transcript.observe(publicInputsHash);
    transcript.observe(proof.wiresCap());
    int[] betas = transcript.challenges(CommonData.CHALLENGES);
    int[] gammas = transcript.challenges(CommonData.CHALLENGES);
    transcript.observe(proof.productsCap());
    int[] alphas = transcript.challenges(CommonData.CHALLENGES);
    transcript.observe(proof.quotientCap());
    Ext zeta = transcript.extensionChallenge();
    transcript.observe(proof.atZeta());
    transcript.observe(proof.zsNext());
    Ext friAlpha = transcript.extensionChallenge();
    Ext[] friBetas = new Ext[inner.reductions()];
    for (int i = 0; i < friBetas.length; i++) {
      transcript.observe(proof.commitCaps()[i]);
      friBetas[i] = transcript.extensionChallenge();
    }
    transcript.observe(proof.finalPoly());
    transcript.observe(proof.powWitness());
    int powResponse = transcript.challenge();
    int[] queryIndices = transcript.challenges(CommonData.QUERY_ROUNDS);

    checkQuotient(proof, publicInputsHash, betas, gammas, alphas, zeta);
    new FriCircuit(builder, inner, proof, innerCap, zeta, friAlpha, friBetas)
        .verify(powResponse, queryIndices);
  }

  private void checkQuotient(
      ProofTargets proof,
      int[] publicInputsHash,
      int[] betas,
      int[] gammas,
      int[] alphas,
      Ext zeta) {
    Ext one = builder.oneExtension();
    Ext zetaToDegree = builder.powerOfTwo(zeta, inner.degreeBits());
    Ext[] vanishing =
        new VanishingCircuit(builder, inner, proof)
            .at(zeta, zetaToDegree, publicInputsHash, betas, gammas, alphas);
    Ext zeroPolynomial = builder.sub(zetaToDegree, one);
    int size = CommonData.QUOTIENT_DEGREE_FACTOR;
    for (int c = 0; c < CommonData.CHALLENGES; c++) {
      Ext[] parts = Arrays.copyOfRange(proof.quotients(), c * size, (c + 1) * size);
      Ext quotient = Gadgets.reduce(builder, zetaToDegree, parts);
      builder.connect(vanishing[c], builder.mul(zeroPolynomial, quotient));
    }
  }
}

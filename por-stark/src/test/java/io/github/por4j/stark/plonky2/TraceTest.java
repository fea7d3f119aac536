package io.github.por4j.stark.plonky2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import io.github.por4j.stark.plonky2.Vectors.Node;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every challenge, index and intermediate value of the original's verification of each root proof,
 * in the order of the protocol, so that a failure shows where we diverge.
 */
class TraceTest {
  @TestFactory
  Stream<DynamicTest> everySet() {
    return Vectors.SETS.stream().map(set -> DynamicTest.dynamicTest(set, () -> compare(set)));
  }

  private static void compare(String set) throws Exception {
    Node trace = Vectors.json(set + ".trace.json");
    RootProofFile file = Vectors.parsed(set);
    RootProofFile.Proof proof = file.proof();
    VerifierData data =
        VerifierData.parse(file.circuitsInfo().orElseThrow().verifierDataHex(), Location.of(set));
    CommonData common = data.common().orElseThrow();

    assertArrayEquals(trace.get("public_inputs").words(), file.publicInputs());
    HashOut publicInputsHash = Poseidon.hashNoPad(file.publicInputs());
    assertEquals(trace.get("public_inputs_hash").hash(), publicInputsHash);
    HashOut digest = VerifierData.digest(data.constantsSigmasCap(), common.degreeBits());
    assertEquals(trace.get("circuit_digest").hash(), digest);

    Challenges challenges = Challenges.draw(proof, digest, publicInputsHash, common);
    assertArrayEquals(trace.get("plonk_betas").words(), challenges.betas());
    assertArrayEquals(trace.get("plonk_gammas").words(), challenges.gammas());
    assertArrayEquals(trace.get("plonk_alphas").words(), challenges.alphas());
    assertEquals(trace.get("plonk_zeta").extension(), challenges.zeta());

    assertEquals(
        trace.get("l_0_zeta").extension(),
        VanishingPolynomial.firstLagrange(common.degreeBits(), challenges.zeta()));
    assertEquals(
        trace.get("gate_constraints_summed").extensions(),
        VanishingPolynomial.gateConstraints(proof.openings(), publicInputsHash, common));
    List<QuadraticExtension> vanishing =
        VanishingPolynomial.at(
            challenges.zeta(),
            proof.openings(),
            publicInputsHash,
            challenges.betas(),
            challenges.gammas(),
            challenges.alphas(),
            common);
    assertEquals(trace.get("vanishing_polys_zeta").extensions(), vanishing);
    assertEquals(trace.get("z_h_times_quotient").extensions(), vanishing);

    assertEquals(trace.get("fri_alpha").extension(), challenges.friAlpha());
    assertEquals(trace.get("fri_betas").extensions(), challenges.friBetas());
    assertEquals(trace.get("fri_pow_response").unsigned(), challenges.powResponse());
    assertArrayEquals(
        trace.get("fri_query_indices").list().stream().mapToInt(Node::integer).toArray(),
        challenges.queryIndices());

    compareQueries(trace, proof, data, common, challenges);
  }

  private static void compareQueries(
      Node trace,
      RootProofFile.Proof proof,
      VerifierData data,
      CommonData common,
      Challenges challenges) {
    FriVerifier fri =
        new FriVerifier(
            proof,
            data.constantsSigmasCap(),
            challenges,
            common,
            Location.of("trace"),
            new Findings());
    List<Node> rounds = trace.get("query_rounds").list();
    assertEquals(CommonData.QUERY_ROUNDS, rounds.size());
    for (int i = 0; i < rounds.size(); i++) {
      Node round = rounds.get(i);
      RootProofFile.QueryRound query = proof.fri().queryRounds().get(i);
      long x = fri.domainPoint(challenges.queryIndices()[i]);
      assertEquals(round.get("subgroup_x").unsigned(), x);
      assertEquals(round.get("combined_initial").extension(), fri.combineInitial(query, x));
      for (int oracle = 0; oracle < query.initial().size(); oracle++) {
        assertEquals(
            round.get("leaf_hashes").get(oracle).hash(),
            Poseidon.hashNoPad(query.initial().get(oracle).leaf()));
      }
      List<Node> folds = round.get("folds").list();
      assertEquals(common.reductions(), folds.size());
      for (int k = 0; k < folds.size(); k++) {
        QuadraticExtension folded =
            FriVerifier.fold(
                query.steps().get(k).leaf(),
                x,
                folds.get(k).get("index_within_coset").integer(),
                challenges.friBetas().get(k));
        assertEquals(folds.get(k).get("next_eval").extension(), folded);
        x = folds.get(k).get("next_subgroup_x").unsigned();
      }
      assertEquals(round.get("final_poly_at_x").extension(), fri.evaluateFinalPolynomial(x));
    }
  }
}

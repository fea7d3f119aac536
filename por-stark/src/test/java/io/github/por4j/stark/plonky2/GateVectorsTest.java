package io.github.por4j.stark.plonky2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.stark.plonky2.Vectors.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every gate, filter and helper against the original's values on random inputs. */
class GateVectorsTest {
  private static final Node VECTORS = Vectors.json("gates.json");

  /** Gates of the vectors: those of production, without the constant gate. */
  private static final List<Gate> GATES =
      List.of(Gate.values()).stream().filter(g -> g != Gate.CONSTANT).toList();

  private static final CommonData COMMON = new CommonData(19, GATES);

  @Test
  void unfilteredConstraints() {
    int vectors = 0;
    for (Node gate : VECTORS.get("gates").list()) {
      for (Node vector : gate.get("unfiltered").list()) {
        Row row =
            new Row(
                vector.get("local_constants").flatExtensions(),
                0,
                vector.get("local_wires").flatExtensions(),
                vector.get("public_inputs_hash").hash());
        Gate kind = GATES.get(gate.get("index").integer());
        List<QuadraticExtension> actual = GateConstraints.of(kind, row);
        assertEquals(vector.get("constraints").extensions(), actual, kind.name());
        assertEquals(gate.get("num_constraints").integer(), actual.size(), kind.name());
        vectors++;
      }
    }
    assertTrue(vectors >= 14 * 5);
  }

  @Test
  void gateParameters() {
    List<Node> gates = VECTORS.get("gates").list();
    assertEquals(GATES.size(), gates.size());
    List<Integer> starts = COMMON.groupStarts();
    for (Node gate : gates) {
      int index = gate.get("index").integer();
      Gate kind = GATES.get(index);
      assertEquals(gate.get("degree").integer(), kind.degree(), kind.name());
      assertEquals(gate.get("num_constraints").integer(), kind.constraints(), kind.name());
      int group = gate.get("selector_index").integer();
      assertEquals(gate.get("group").get(0).integer(), starts.get(group), kind.name());
      assertEquals(gate.get("group").get(1).integer(), starts.get(group + 1), kind.name());
    }
    assertEquals(VECTORS.get("num_selectors").integer(), COMMON.selectors());
    assertEquals(VECTORS.get("num_constants_with_selectors").integer(), COMMON.constants());
    assertEquals(VECTORS.get("num_gate_constraints").integer(), COMMON.gateConstraints());
    assertArrayEquals(VECTORS.get("k_is").words(), CommonData.cosetShifts());
  }

  @Test
  void filters() {
    for (Node vector : VECTORS.get("compute_filter").list()) {
      if (vector.get("many_selectors").text().equals("true")) {
        QuadraticExtension filter =
            VanishingPolynomial.filter(
                vector.get("row").integer(),
                vector.get("group").get(0).integer(),
                vector.get("group").get(1).integer(),
                vector.get("s").extension());
        assertEquals(vector.get("out").extension(), filter);
      }
    }
  }

  @Test
  void filteredSums() {
    for (Node vector : VECTORS.get("evaluate_gate_constraints").list()) {
      RootProofFile.Openings openings =
          new RootProofFile.Openings(
              vector.get("local_constants").flatExtensions(),
              new long[0],
              vector.get("local_wires").flatExtensions(),
              new long[0],
              new long[0],
              new long[0],
              new long[0]);
      assertEquals(
          vector.get("constraints").extensions(),
          VanishingPolynomial.gateConstraints(
              openings, vector.get("public_inputs_hash").hash(), COMMON));
    }
  }

  @Test
  void vanishingPolynomial() {
    for (Node vector : VECTORS.get("eval_vanishing_poly").list()) {
      RootProofFile.Openings openings =
          new RootProofFile.Openings(
              vector.get("local_constants").flatExtensions(),
              vector.get("s_sigmas").flatExtensions(),
              vector.get("local_wires").flatExtensions(),
              vector.get("local_zs").flatExtensions(),
              vector.get("next_zs").flatExtensions(),
              vector.get("partial_products").flatExtensions(),
              new long[0]);
      assertEquals(
          vector.get("out").extensions(),
          VanishingPolynomial.at(
              vector.get("x").extension(),
              openings,
              vector.get("public_inputs_hash").hash(),
              vector.get("betas").words(),
              vector.get("gammas").words(),
              vector.get("alphas").words(),
              new CommonData(vector.get("degree_bits").integer(), GATES)));
    }
  }

  @Test
  void firstLagrangePolynomial() {
    for (Node vector : VECTORS.get("eval_l_0").list()) {
      int bits = Long.numberOfTrailingZeros(vector.get("n").unsigned());
      assertEquals(
          vector.get("out").extension(),
          VanishingPolynomial.firstLagrange(bits, vector.get("x").extension()));
    }
  }

  @Test
  void folding() {
    int vectors = 0;
    for (Node vector : VECTORS.get("compute_evaluation").list()) {
      if (vector.get("arity_bits").integer() == CommonData.ARITY_BITS) {
        assertEquals(
            vector.get("out").extension(),
            FriVerifier.fold(
                vector.get("evals").flatExtensions(),
                vector.get("x").unsigned(),
                vector.get("x_index_within_coset").integer(),
                vector.get("beta").extension()),
            vector.get("name").text());
        vectors++;
      }
    }
    assertTrue(vectors > 3);
  }

  @Test
  void circuitDigests() {
    for (Node vector : VECTORS.get("circuit_digest").list()) {
      List<Long> cap = new ArrayList<>();
      for (Node hash : vector.get("constants_sigmas_cap").list()) {
        for (long word : hash.words()) {
          cap.add(word);
        }
      }
      HashOut digest =
          VerifierData.digest(
              cap.stream().mapToLong(Long::longValue).toArray(),
              vector.get("degree_bits").integer());
      assertEquals(vector.get("circuit_digest").hash(), digest, vector.get("name").text());
    }
  }
}

package io.github.por4j.stark.plonky2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Findings;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.field.QuadraticExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every check of the low-degree test by itself: one change, seen by one check. */
class FriVerifierTest {
  private static final String SET = "tiny_1level";
  private static final String ROUNDS = "/proof/proof/opening_proof/query_round_proofs/";
  private static final Set<Integer> EVERY_ROUND =
      IntStream.range(0, CommonData.QUERY_ROUNDS).boxed().collect(Collectors.toSet());

  private final Accepted accepted = Accepted.of(SET);
  private final RootProofFile.Fri fri = accepted.proof().fri();

  private static List<Finding> findings(Accepted a) {
    Findings findings = new Findings();
    FriVerifier.verify(a.proof(), a.cap(), a.challenges(), a.common(), Accepted.FILE, findings);
    return findings.toList();
  }

  /** Asserts that one check alone fails, at the places that follow a round's number. */
  private static void assertOnly(
      FindingCode code, String suffix, Set<Integer> rounds, List<Finding> findings) {
    List<String> expected =
        rounds.stream().sorted().map(round -> code.id() + " " + ROUNDS + round + suffix).toList();
    List<String> actual =
        findings.stream().map(f -> f.code().id() + " " + f.where().pointer()).toList();
    assertEquals(new TreeSet<>(expected), new TreeSet<>(actual));
    assertEquals(expected.size(), actual.size());
  }

  private static void increment(long[] words, int i) {
    words[i] = Goldilocks.canonical(Goldilocks.add(words[i], 1));
  }

  @Test
  void theProofAsItIs() {
    for (String set : List.of(SET, "prod_1level")) {
      assertEquals(List.of(), findings(Accepted.of(set)));
    }
  }

  @Test
  void finalPolynomial() {
    int length = fri.finalPoly().length;
    for (int i : new int[] {0, 1, length - 2, length - 1}) {
      long kept = fri.finalPoly()[i];
      increment(fri.finalPoly(), i);
      assertOnly(RootProofCode.FRI_FINAL, "", EVERY_ROUND, findings(accepted));
      fri.finalPoly()[i] = kept;
    }
    assertEquals(List.of(), findings(accepted));
  }

  /** A layer folded by another challenge is not the next layer, and not the final polynomial. */
  @Test
  void foldedValue() {
    int reductions = accepted.common().reductions();
    assertTrue(reductions >= 2);
    for (int layer = 0; layer < reductions; layer++) {
      List<QuadraticExtension> betas = new ArrayList<>(accepted.challenges().friBetas());
      betas.set(layer, betas.get(layer).add(QuadraticExtension.ONE));
      List<Finding> findings = findings(accepted.withFriBetas(betas));
      if (layer == reductions - 1) {
        assertOnly(RootProofCode.FRI_FINAL, "", EVERY_ROUND, findings);
      } else {
        int next = layer + 1;
        assertEquals(CommonData.QUERY_ROUNDS, findings.size());
        for (Finding finding : findings) {
          assertEquals(RootProofCode.FRI_CONSISTENCY, finding.code());
          assertTrue(finding.where().pointer().contains("/steps/" + next + "/evals/"));
        }
      }
    }
  }

  /** Each opening is a coefficient of what the first layer must be. */
  @Test
  void openedValues() {
    RootProofFile.Openings o = accepted.proof().openings();
    for (long[] opened :
        List.of(
            o.constants(),
            o.sigmas(),
            o.wires(),
            o.zs(),
            o.zsNext(),
            o.partialProducts(),
            o.quotients())) {
      int last = opened.length - 1;
      increment(opened, last);
      List<Finding> findings = findings(accepted);
      assertEquals(CommonData.QUERY_ROUNDS, findings.size());
      for (Finding finding : findings) {
        assertEquals(RootProofCode.FRI_CONSISTENCY, finding.code());
        assertTrue(finding.where().pointer().contains("/steps/0/evals/"));
      }
      opened[last] = Goldilocks.canonical(Goldilocks.sub(opened[last], 1));
    }
    assertEquals(List.of(), findings(accepted));
  }

  /** A cap is a half of a tree each hash: the rounds whose path ends there fail, no others. */
  @Test
  void capsOfTheFourOracles() {
    List<long[]> caps =
        List.of(
            accepted.cap(),
            accepted.proof().wiresCap(),
            accepted.proof().zsPartialProductsCap(),
            accepted.proof().quotientCap());
    int pathLength = accepted.common().ldeBits() - CommonData.CAP_HEIGHT;
    for (int oracle = 0; oracle < caps.size(); oracle++) {
      for (int hash = 0; hash < 1 << CommonData.CAP_HEIGHT; hash++) {
        Set<Integer> rounds = roundsOfHash(hash, pathLength);
        assertTrue(!rounds.isEmpty() && rounds.size() < CommonData.QUERY_ROUNDS);
        for (int word = 4 * hash; word < 4 * hash + 4; word++) {
          long kept = caps.get(oracle)[word];
          increment(caps.get(oracle), word);
          assertOnly(
              RootProofCode.MERKLE_PATH,
              "/initial_trees_proof/evals_proofs/" + oracle,
              rounds,
              findings(accepted));
          caps.get(oracle)[word] = kept;
        }
      }
    }
  }

  @Test
  void capsOfTheLayers() {
    int pathLength = accepted.common().ldeBits() - CommonData.CAP_HEIGHT;
    for (int layer = 0; layer < fri.commitCaps().size(); layer++) {
      long[] cap = fri.commitCaps().get(layer);
      for (int hash = 0; hash < 1 << CommonData.CAP_HEIGHT; hash++) {
        increment(cap, 4 * hash);
        assertOnly(
            RootProofCode.MERKLE_PATH,
            "/steps/" + layer + "/merkle_proof",
            roundsOfHash(hash, pathLength),
            findings(accepted));
        cap[4 * hash] = Goldilocks.canonical(Goldilocks.sub(cap[4 * hash], 1));
      }
    }
    assertEquals(List.of(), findings(accepted));
  }

  private Set<Integer> roundsOfHash(int hash, int pathLength) {
    return EVERY_ROUND.stream()
        .filter(round -> accepted.challenges().queryIndices()[round] >>> pathLength == hash)
        .collect(Collectors.toSet());
  }

  /** The lowest and the highest sibling of every path of a round. */
  @Test
  void siblings() {
    int round = 5;
    RootProofFile.QueryRound query = fri.queryRounds().get(round);
    List<long[]> paths = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (int oracle = 0; oracle < query.initial().size(); oracle++) {
      paths.add(query.initial().get(oracle).siblings());
      places.add("/initial_trees_proof/evals_proofs/" + oracle);
    }
    for (int step = 0; step < query.steps().size(); step++) {
      paths.add(query.steps().get(step).siblings());
      places.add("/steps/" + step + "/merkle_proof");
    }
    for (int i = 0; i < paths.size(); i++) {
      long[] path = paths.get(i);
      for (int word : new int[] {0, path.length - 1}) {
        long kept = path[word];
        increment(path, word);
        assertOnly(RootProofCode.MERKLE_PATH, places.get(i), Set.of(round), findings(accepted));
        path[word] = kept;
      }
    }
  }

  /** The salt of a blinded leaf enters its hash alone. */
  @Test
  void salts() {
    int round = CommonData.QUERY_ROUNDS - 1;
    for (int oracle = 1; oracle < 4; oracle++) {
      long[] leaf = fri.queryRounds().get(round).initial().get(oracle).leaf();
      for (int i = 1; i <= CommonData.SALT_ELEMENTS; i++) {
        long kept = leaf[leaf.length - i];
        increment(leaf, leaf.length - i);
        assertOnly(
            RootProofCode.MERKLE_PATH,
            "/initial_trees_proof/evals_proofs/" + oracle,
            Set.of(round),
            findings(accepted));
        leaf[leaf.length - i] = kept;
      }
    }
  }

  @Test
  void proofOfWork() {
    long leastThatFails = 1L << (Long.SIZE - CommonData.PROOF_OF_WORK_BITS);
    for (long response : new long[] {leastThatFails, -1L, Long.MIN_VALUE}) {
      List<Finding> findings = findings(accepted.withPowResponse(response));
      assertEquals(1, findings.size());
      assertEquals(RootProofCode.PROOF_OF_WORK, findings.get(0).code());
      assertEquals("/proof/proof/opening_proof/pow_witness", findings.get(0).where().pointer());
    }
    assertEquals(List.of(), findings(accepted.withPowResponse(leastThatFails - 1)));
  }

  /** At a point of the coset the interpolant has the value that stands there. */
  @Test
  void foldAtAPointOfTheCoset() {
    long[] coset = fri.queryRounds().get(0).steps().get(0).leaf();
    int index = accepted.challenges().queryIndices()[0];
    FriVerifier verifier =
        new FriVerifier(
            accepted.proof(),
            accepted.cap(),
            accepted.challenges(),
            accepted.common(),
            Accepted.FILE,
            new Findings());
    int arity = 1 << CommonData.ARITY_BITS;
    for (int other = 0; other < arity; other++) {
      long point = verifier.domainPoint(index / arity * arity + other);
      assertEquals(
          QuadraticExtension.at(coset, 2 * other),
          FriVerifier.fold(
              coset, verifier.domainPoint(index), index % arity, QuadraticExtension.of(point)));
    }
  }
}

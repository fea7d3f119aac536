package io.github.por4j.stark.plonky2;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.PoseidonLanes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Checks that the openings are those of polynomials of the right degree behind the four caps
 * (fri/verifier.rs verify_fri_proof). The shape of the proof is right.
 */
final class FriVerifier {
  private static final String ROUNDS = "/proof/proof/opening_proof/query_round_proofs/";

  /** About as many permutations as the paths of a published proof take. */
  private static final long HASHES_OF_A_PROOF = 4500;

  private static final int ARITY = 1 << CommonData.ARITY_BITS;

  private final CommonData common;
  private final Challenges challenges;
  private final RootProofFile.Fri proof;
  private final List<long[]> initialCaps;
  private final Location file;
  private final Findings findings;
  private final QuadraticExtension zetaNext;
  private final QuadraticExtension openingsAtZeta;
  private final QuadraticExtension openingsAtZetaNext;
  private final QuadraticExtension[] alphaPowers;

  /** Where the path of each query ends, for each initial oracle and for each step. */
  private final List<HashOut[]> initialEnds = new ArrayList<>();

  private final List<HashOut[]> stepEnds = new ArrayList<>();

  FriVerifier(
      RootProofFile.Proof proof,
      long[] constantsSigmasCap,
      Challenges challenges,
      CommonData common,
      Location file,
      Findings findings) {
    this.common = common;
    this.challenges = challenges;
    this.proof = proof.fri();
    this.initialCaps =
        List.of(
            constantsSigmasCap,
            proof.wiresCap(),
            proof.zsPartialProductsCap(),
            proof.quotientCap());
    this.file = file;
    this.findings = findings;
    this.zetaNext = challenges.zeta().scale(Goldilocks.primitiveRootOfUnity(common.degreeBits()));
    Openings openings = Openings.of(proof.openings());
    this.openingsAtZeta = combine(openings.atZeta(), challenges.friAlpha());
    this.openingsAtZetaNext = combine(openings.atZetaNext(), challenges.friAlpha());
    this.alphaPowers = powers(challenges.friAlpha(), openings.atZeta().length / 2);
  }

  static void verify(
      RootProofFile.Proof proof,
      long[] constantsSigmasCap,
      Challenges challenges,
      CommonData common,
      Location file,
      Findings findings) {
    FriVerifier verifier =
        new FriVerifier(proof, constantsSigmasCap, challenges, common, file, findings);
    verifier.checkProofOfWork();
    verifier.hashPaths();
    for (int i = 0; i < CommonData.QUERY_ROUNDS; i++) {
      verifier.checkQuery(i);
    }
  }

  private void checkProofOfWork() {
    int zeros = Long.numberOfLeadingZeros(challenges.powResponse());
    if (zeros < CommonData.PROOF_OF_WORK_BITS) {
      findings.add(
          new Finding(
              RootProofCode.PROOF_OF_WORK,
              file.at("/proof/proof/opening_proof/pow_witness"),
              "the work witness does not show the work",
              CommonData.PROOF_OF_WORK_BITS + " leading zero bits",
              Integer.toString(zeros)));
    }
  }

  /** The queries are independent of each other, so that each tree's are hashed together. */
  private void hashPaths() {
    PoseidonLanes poseidon = PoseidonLanes.forWork(HASHES_OF_A_PROOF);
    int[] indices = challenges.queryIndices().clone();
    for (int oracle = 0; oracle < initialCaps.size(); oracle++) {
      int o = oracle;
      initialEnds.add(MerklePaths.ends(openings(q -> q.initial().get(o)), indices, poseidon));
    }
    for (int i = 0; i < common.reductions(); i++) {
      int step = i;
      Arrays.setAll(indices, k -> indices[k] >>> CommonData.ARITY_BITS);
      stepEnds.add(MerklePaths.ends(openings(q -> q.steps().get(step)), indices, poseidon));
    }
  }

  private List<RootProofFile.MerkleOpening> openings(
      Function<RootProofFile.QueryRound, RootProofFile.MerkleOpening> of) {
    return proof.queryRounds().stream().map(of).toList();
  }

  private void checkQuery(int round) {
    RootProofFile.QueryRound query = proof.queryRounds().get(round);
    int index = challenges.queryIndices()[round];
    checkInitialPaths(round, query, index);

    long x = domainPoint(index);
    QuadraticExtension value = combineInitial(query, x);
    for (int i = 0; i < common.reductions(); i++) {
      RootProofFile.MerkleOpening step = query.steps().get(i);
      String where = ROUNDS + round + "/steps/" + i;
      int cosetIndex = index >>> CommonData.ARITY_BITS;
      int indexInCoset = index & (ARITY - 1);
      if (!QuadraticExtension.at(step.leaf(), 2 * indexInCoset).equals(value)) {
        findings.add(
            Finding.of(
                RootProofCode.FRI_CONSISTENCY,
                file.at(where + "/evals/" + indexInCoset),
                "the value is not the one that follows from the layer before"));
        return;
      }
      checkEnd(
          stepEnds.get(i)[round],
          cosetIndex >>> height(step),
          proof.commitCaps().get(i),
          where + "/merkle_proof");
      value = fold(step.leaf(), x, indexInCoset, challenges.friBetas().get(i));
      x = Goldilocks.pow(x, ARITY);
      index = cosetIndex;
    }
    if (!evaluateFinalPolynomial(x).equals(value)) {
      findings.add(
          Finding.of(
              RootProofCode.FRI_FINAL,
              file.at(ROUNDS + round),
              "the final polynomial does not have the value that the last layer implies"));
    }
  }

  /** The point of the low-degree extension's coset with this index: 7 w^bitreverse(index). */
  long domainPoint(int index) {
    int bits = common.ldeBits();
    int exponent = Integer.reverse(index) >>> (Integer.SIZE - bits);
    long root = Goldilocks.primitiveRootOfUnity(bits);
    return Goldilocks.canonical(
        Goldilocks.mul(Goldilocks.GENERATOR, Goldilocks.pow(root, exponent)));
  }

  private void checkInitialPaths(int round, RootProofFile.QueryRound query, int index) {
    for (int oracle = 0; oracle < initialCaps.size(); oracle++) {
      checkEnd(
          initialEnds.get(oracle)[round],
          index >>> height(query.initial().get(oracle)),
          initialCaps.get(oracle),
          ROUNDS + round + "/initial_trees_proof/evals_proofs/" + oracle);
    }
  }

  private static int height(RootProofFile.MerkleOpening opening) {
    return opening.siblings().length / HashOut.ELEMENTS;
  }

  private void checkEnd(HashOut end, int capIndex, long[] cap, String where) {
    HashOut expected = HashOut.of(cap, capIndex * HashOut.ELEMENTS);
    if (!end.equals(expected)) {
      findings.add(
          new Finding(
              RootProofCode.MERKLE_PATH,
              file.at(where),
              "the opened leaf is not in the committed tree",
              expected.toHex(),
              end.toHex()));
    }
  }

  /**
   * Value at x of the batched quotient: for each opening point the alpha-combination of (p(x) -
   * p(point)) / (x - point). The fork multiplies by x, which gives the final polynomial the highest
   * degree the test admits (fri/verifier.rs fri_combine_initial).
   */
  QuadraticExtension combineInitial(RootProofFile.QueryRound query, long x) {
    int[] sizes = common.oracleSizes();
    QuadraticExtension atZeta = QuadraticExtension.ZERO;
    int power = 0;
    for (int oracle = 0; oracle < sizes.length; oracle++) {
      long[] leaf = query.initial().get(oracle).leaf();
      long a = 0;
      long b = 0;
      for (int i = 0; i < sizes[oracle]; i++) {
        a = Goldilocks.mulAdd(alphaPowers[power].a(), leaf[i], a);
        b = Goldilocks.mulAdd(alphaPowers[power].b(), leaf[i], b);
        power++;
      }
      atZeta = atZeta.add(QuadraticExtension.at(new long[] {a, b}, 0));
    }
    QuadraticExtension atZetaNext = QuadraticExtension.ZERO;
    long[] products = query.initial().get(2).leaf();
    for (int c = 0; c < CommonData.CHALLENGES; c++) {
      atZetaNext = atZetaNext.add(alphaPowers[c].scale(products[c]));
    }
    QuadraticExtension point = QuadraticExtension.of(x);
    QuadraticExtension first =
        atZeta.sub(openingsAtZeta).mul(point.sub(challenges.zeta()).inverse());
    QuadraticExtension second =
        atZetaNext.sub(openingsAtZetaNext).mul(point.sub(zetaNext).inverse());
    return first.mul(alphaPowers[CommonData.CHALLENGES]).add(second).scale(x);
  }

  /** The folded polynomial's value: the interpolant of a coset's values, evaluated at beta. */
  static QuadraticExtension fold(long[] coset, long x, int indexInCoset, QuadraticExtension beta) {
    long generator = Goldilocks.primitiveRootOfUnity(CommonData.ARITY_BITS);
    long start =
        Goldilocks.mul(x, Goldilocks.inverse(Goldilocks.pow(generator, reverse(indexInCoset))));
    // Barycentric form over start * H: weights are the points, up to a common factor. Nothing is
    // divided by a distance, so that beta may be one of the points.
    long point = start;
    QuadraticExtension product = QuadraticExtension.ONE;
    QuadraticExtension sum = QuadraticExtension.ZERO;
    for (int i = 0; i < ARITY; i++) {
      QuadraticExtension distance = beta.sub(QuadraticExtension.of(point));
      QuadraticExtension value = QuadraticExtension.at(coset, 2 * reverse(i));
      sum = sum.mul(distance).add(product.mul(value.scale(point)));
      product = product.mul(distance);
      point = Goldilocks.mul(point, generator);
    }
    long factor = Goldilocks.mul(ARITY, Goldilocks.pow(start, ARITY));
    return sum.scale(Goldilocks.inverse(factor));
  }

  private static int reverse(int index) {
    return Integer.reverse(index) >>> (Integer.SIZE - CommonData.ARITY_BITS);
  }

  QuadraticExtension evaluateFinalPolynomial(long x) {
    QuadraticExtension value = QuadraticExtension.ZERO;
    for (int i = proof.finalPoly().length - 2; i >= 0; i -= 2) {
      value = value.scale(x).add(QuadraticExtension.at(proof.finalPoly(), i));
    }
    return value;
  }

  private static QuadraticExtension combine(long[] values, QuadraticExtension alpha) {
    QuadraticExtension sum = QuadraticExtension.ZERO;
    for (int i = values.length - 2; i >= 0; i -= 2) {
      sum = sum.mul(alpha).add(QuadraticExtension.at(values, i));
    }
    return sum;
  }

  private static QuadraticExtension[] powers(QuadraticExtension base, int count) {
    QuadraticExtension[] powers = new QuadraticExtension[count];
    powers[0] = QuadraticExtension.ONE;
    for (int i = 1; i < count; i++) {
      powers[i] = powers[i - 1].mul(base);
    }
    return powers;
  }
}

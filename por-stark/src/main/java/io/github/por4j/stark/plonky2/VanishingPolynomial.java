package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.HashOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The polynomial that is zero on the whole trace if every gate and copy constraint holds, at one
 * point (plonk/vanishing_poly.rs eval_vanishing_poly): one value for each alpha.
 */
final class VanishingPolynomial {
  /** A row outside a selector's group has this value (gates/selectors.rs UNUSED_SELECTOR). */
  private static final QuadraticExtension UNUSED_SELECTOR = QuadraticExtension.of(0xFFFFFFFFL);

  private final CommonData common;
  private final RootProofFile.Openings openings;
  private final QuadraticExtension point;

  private VanishingPolynomial(
      CommonData common, RootProofFile.Openings openings, QuadraticExtension point) {
    this.common = common;
    this.openings = openings;
    this.point = point;
  }

  static List<QuadraticExtension> at(
      QuadraticExtension point,
      RootProofFile.Openings openings,
      HashOut publicInputsHash,
      long[] betas,
      long[] gammas,
      long[] alphas,
      CommonData common) {
    VanishingPolynomial polynomial = new VanishingPolynomial(common, openings, point);
    List<QuadraticExtension> terms = new ArrayList<>();
    terms.addAll(polynomial.startsAtOne());
    terms.addAll(polynomial.copyConstraints(betas, gammas));
    terms.addAll(gateConstraints(openings, publicInputsHash, common));
    return Arrays.stream(alphas).mapToObj(alpha -> combine(terms, alpha)).toList();
  }

  /** Horner's rule from the last term. */
  private static QuadraticExtension combine(List<QuadraticExtension> terms, long alpha) {
    QuadraticExtension sum = QuadraticExtension.ZERO;
    for (int i = terms.size() - 1; i >= 0; i--) {
      sum = sum.scale(alpha).add(terms.get(i));
    }
    return sum;
  }

  /** L_0(x) (Z(x) - 1) for each challenge. */
  private List<QuadraticExtension> startsAtOne() {
    QuadraticExtension firstLagrange = firstLagrange(common.degreeBits(), point);
    List<QuadraticExtension> terms = new ArrayList<>();
    for (int c = 0; c < CommonData.CHALLENGES; c++) {
      QuadraticExtension z = QuadraticExtension.at(openings.zs(), 2 * c);
      terms.add(firstLagrange.mul(z.sub(QuadraticExtension.ONE)));
    }
    return terms;
  }

  /** The Lagrange polynomial that is one at 1 and zero on the rest of the subgroup of 2^bits. */
  static QuadraticExtension firstLagrange(int bits, QuadraticExtension x) {
    QuadraticExtension fromOne = x.sub(QuadraticExtension.ONE);
    if (fromOne.isZero()) {
      return QuadraticExtension.ONE;
    }
    QuadraticExtension zeroPolynomial = x.powerOfTwo(bits).sub(QuadraticExtension.ONE);
    return zeroPolynomial.mul(fromOne.scale(1L << bits).inverse());
  }

  /** Each partial product follows from the one before, for each challenge. */
  private List<QuadraticExtension> copyConstraints(long[] betas, long[] gammas) {
    long[] shifts = CommonData.cosetShifts();
    List<QuadraticExtension> terms = new ArrayList<>();
    for (int c = 0; c < CommonData.CHALLENGES; c++) {
      QuadraticExtension gamma = QuadraticExtension.of(gammas[c]);
      QuadraticExtension previous = QuadraticExtension.at(openings.zs(), 2 * c);
      for (int chunk = 0; chunk <= CommonData.PARTIAL_PRODUCTS; chunk++) {
        QuadraticExtension numerator = QuadraticExtension.ONE;
        QuadraticExtension denominator = QuadraticExtension.ONE;
        for (int k = 0; k < CommonData.QUOTIENT_DEGREE_FACTOR; k++) {
          int wire = chunk * CommonData.QUOTIENT_DEGREE_FACTOR + k;
          QuadraticExtension value = QuadraticExtension.at(openings.wires(), 2 * wire).add(gamma);
          QuadraticExtension identity = point.scale(shifts[wire]);
          QuadraticExtension sigma = QuadraticExtension.at(openings.sigmas(), 2 * wire);
          numerator = numerator.mul(value.add(identity.scale(betas[c])));
          denominator = denominator.mul(value.add(sigma.scale(betas[c])));
        }
        QuadraticExtension next = productAfter(c, chunk);
        terms.add(previous.mul(numerator).sub(next.mul(denominator)));
        previous = next;
      }
    }
    return terms;
  }

  /** The accumulated product after a chunk; after the last one it is Z at the next row. */
  private QuadraticExtension productAfter(int challenge, int chunk) {
    return chunk == CommonData.PARTIAL_PRODUCTS
        ? QuadraticExtension.at(openings.zsNext(), 2 * challenge)
        : QuadraticExtension.at(
            openings.partialProducts(), 2 * (challenge * CommonData.PARTIAL_PRODUCTS + chunk));
  }

  /** Constraint i of every gate times the gate's filter, summed over the gates. */
  static List<QuadraticExtension> gateConstraints(
      RootProofFile.Openings openings, HashOut publicInputsHash, CommonData common) {
    Row row = new Row(openings.constants(), common.selectors(), openings.wires(), publicInputsHash);
    QuadraticExtension[] sums = new QuadraticExtension[common.gateConstraints()];
    Arrays.fill(sums, QuadraticExtension.ZERO);
    List<Integer> starts = common.groupStarts();
    for (int group = 0; group < common.selectors(); group++) {
      QuadraticExtension selector = row.selector(group);
      for (int gate = starts.get(group); gate < starts.get(group + 1); gate++) {
        QuadraticExtension filter =
            filter(gate, starts.get(group), starts.get(group + 1), selector);
        List<QuadraticExtension> constraints = GateConstraints.of(common.gates().get(gate), row);
        for (int i = 0; i < constraints.size(); i++) {
          sums[i] = sums[i].add(filter.mul(constraints.get(i)));
        }
      }
    }
    return List.of(sums);
  }

  /**
   * Not zero where the selector is this gate's number, zero where it is another number of its group
   * or unused (gates/gate.rs compute_filter; a published circuit has several selectors).
   */
  static QuadraticExtension filter(int gate, int start, int end, QuadraticExtension selector) {
    QuadraticExtension filter = UNUSED_SELECTOR.sub(selector);
    for (int other = start; other < end; other++) {
      if (other != gate) {
        filter = filter.mul(QuadraticExtension.of(other).sub(selector));
      }
    }
    return filter;
  }
}

package io.github.por4j.stark.plonky2;

import io.github.por4j.core.report.SoundnessFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Security of a root proof in bits, each figure under its own assumption; no single one is "the"
 * security. FRI figures by the formulas of winterfell's air/src/proof/security.rs (eprint 2024/1553
 * theorems 2 and 3), list-decoding capacity by eprint 2025/2010 and 2025/2055.
 */
final class Soundness {
  private static final double BASE_FIELD_BITS = 64;
  private static final double EXTENSION_BITS = 2 * BASE_FIELD_BITS;
  private static final double RATE = 1.0 / (1 << CommonData.RATE_BITS);
  private static final int MIN_MULTIPLICITY = 3;
  private static final int MAX_MULTIPLICITY = 1000;

  private final double log2Rows;
  private final double log2Domain;
  private final double polynomials;

  private Soundness(CommonData common) {
    this.log2Rows = common.degreeBits();
    this.log2Domain = common.ldeBits();
    int count = 0;
    for (int size : common.oracleSizes()) {
      count += size;
    }
    this.polynomials = count;
  }

  /** All figures for a circuit of this degree. */
  static List<SoundnessFigure> of(CommonData common) {
    Soundness s = new Soundness(common);
    return List.of(
        figure(
            "FRI, conjectured",
            s.conjectured(),
            "queries * log2(1/rate) + work: no attack better than guessing queries"),
        figure(
            "FRI, list-decoding capacity",
            s.capacity(),
            "the conjecture as it stands after 2025: distance d with d + H2(d)/log2|F| = 1 - rate"),
        figure(
            "FRI, proven, Johnson bound",
            s.johnson(),
            "best multiplicity of the list-decoding analysis"),
        figure(
            "FRI, proven, unique decoding",
            s.uniqueDecoding(),
            "queries * log2(2/(1 + rate)) + work"),
        figure(
            "permutation argument",
            s.permutation(),
            "two pairs of base-field challenges over rows * 80 wires"),
        figure(
            "Poseidon",
            95,
            "collision resistance as the library's own README puts it; 128 by its capacity"));
  }

  private static SoundnessFigure figure(String name, double bits, String basis) {
    return new SoundnessFigure(
        name, BigDecimal.valueOf(bits).setScale(1, RoundingMode.FLOOR), basis);
  }

  private double conjectured() {
    return Math.min(EXTENSION_BITS, queryBits(RATE));
  }

  /** The distance grows with the field; solved by bisection. */
  private double capacity() {
    double low = 0;
    double high = 1 - RATE;
    DoubleUnaryOperator excess = d -> d + entropy(d) / EXTENSION_BITS - (1 - RATE);
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (excess.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return queryBits(1 - low);
  }

  private double johnson() {
    double best = 0;
    for (int m = MIN_MULTIPLICITY; m < MAX_MULTIPLICITY; m++) {
      double alpha = (1 + 0.5 / m) * Math.sqrt(RATE);
      double commit =
          EXTENSION_BITS
              - 7 * log2(m + 0.5)
              + log2(3)
              + 1.5 * log2(RATE)
              - 2 * log2Domain
              - log2(polynomials - 1);
      double listSize = log2(m) - log2(RATE);
      double deep = EXTENSION_BITS - 2 * listSize - log2Rows - log2(1 / RATE + 2);
      best = Math.max(best, Math.min(Math.min(commit, deep), queryBits(alpha)));
    }
    return best;
  }

  private double uniqueDecoding() {
    double commit = EXTENSION_BITS - log2Domain - log2(polynomials - 1);
    return Math.min(commit, queryBits((1 + RATE) / 2));
  }

  /** Degree of the grand product in beta and gamma over |F|, for each of two repetitions. */
  private double permutation() {
    return CommonData.CHALLENGES * (BASE_FIELD_BITS - log2Rows - log2(CommonData.ROUTED_WIRES));
  }

  /** Bits of the query phase if each query passes a forgery with probability {@code pass}. */
  private static double queryBits(double pass) {
    return CommonData.QUERY_ROUNDS * -log2(pass) + CommonData.PROOF_OF_WORK_BITS;
  }

  private static double entropy(double d) {
    return d <= 0 || d >= 1 ? 0 : -d * log2(d) - (1 - d) * log2(1 - d);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}

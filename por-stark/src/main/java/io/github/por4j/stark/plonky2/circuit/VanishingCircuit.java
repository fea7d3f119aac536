package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.stark.plonky2.CommonData;
import io.github.por4j.stark.plonky2.Gate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The vanishing polynomial of an inner proof laid out as rows (plonk/vanishing_poly.rs). */
final class VanishingCircuit {
  private static final long UNUSED_SELECTOR = 0xFFFFFFFFL;

  private final CircuitBuilder builder;
  private final CommonData inner;
  private final ProofTargets proof;

  VanishingCircuit(CircuitBuilder builder, CommonData inner, ProofTargets proof) {
    this.builder = builder;
    this.inner = inner;
    this.proof = proof;
  }

  /** Values at x, one for each alpha. */
  Ext[] at(Ext x, Ext xToDegree, int[] publicInputsHash, int[] betas, int[] gammas, int[] alphas) {
    Ext[] gateTerms = gateConstraints(publicInputsHash);
    List<Ext> startTerms = new ArrayList<>();
    List<Ext> productTerms = new ArrayList<>();
    Ext firstLagrange = firstLagrange(x, xToDegree);
    Ext[] identities = identities(x);
    for (int c = 0; c < CommonData.CHALLENGES; c++) {
      startTerms.add(builder.mulSub(firstLagrange, proof.zs()[c], firstLagrange));
      productTerms.addAll(products(c, identities, betas[c], gammas[c]));
    }
    List<Ext> terms = new ArrayList<>(startTerms);
    terms.addAll(productTerms);
    terms.addAll(List.of(gateTerms));
    Ext[] all = terms.toArray(Ext[]::new);
    Ext[] values = new Ext[alphas.length];
    for (int i = 0; i < alphas.length; i++) {
      values[i] = Gadgets.reduce(builder, builder.toExtension(alphas[i]), all);
    }
    return values;
  }

  private Ext firstLagrange(Ext x, Ext xToDegree) {
    Ext one = builder.oneExtension();
    Ext negativeOne = builder.toExtension(builder.constant(CircuitBuilder.NEGATIVE_ONE));
    Ext zeroPolynomial = builder.sub(xToDegree, one);
    long degree = 1L << inner.degreeBits();
    Ext denominator = builder.arithmetic(degree, degree, x, one, negativeOne);
    return builder.divAdd(zeroPolynomial, denominator, builder.zeroExtension());
  }

  private Ext[] identities(Ext x) {
    long[] shifts = CommonData.cosetShifts();
    Ext[] identities = new Ext[shifts.length];
    for (int j = 0; j < shifts.length; j++) {
      identities[j] = builder.mul(builder.toExtension(builder.constant(shifts[j])), x);
    }
    return identities;
  }

  private List<Ext> products(int challenge, Ext[] identities, int beta, int gamma) {
    Ext[] numerators = new Ext[identities.length];
    Ext[] denominators = new Ext[identities.length];
    for (int j = 0; j < identities.length; j++) {
      Ext betaExtension = builder.toExtension(beta);
      Ext gammaExtension = builder.toExtension(gamma);
      Ext shifted = builder.add(proof.wires()[j], gammaExtension);
      numerators[j] = builder.mulAdd(betaExtension, identities[j], shifted);
      denominators[j] = builder.mulAdd(betaExtension, proof.sigmas()[j], shifted);
    }
    List<Ext> terms = new ArrayList<>();
    Ext previous = proof.zs()[challenge];
    int size = CommonData.QUOTIENT_DEGREE_FACTOR;
    for (int chunk = 0; chunk <= CommonData.PARTIAL_PRODUCTS; chunk++) {
      Ext next =
          chunk == CommonData.PARTIAL_PRODUCTS
              ? proof.zsNext()[challenge]
              : proof.partialProducts()[challenge * CommonData.PARTIAL_PRODUCTS + chunk];
      int from = chunk * size;
      Ext numerator = builder.mulMany(Arrays.copyOfRange(numerators, from, from + size));
      Ext denominator = builder.mulMany(Arrays.copyOfRange(denominators, from, from + size));
      Ext product = builder.mul(next, denominator);
      terms.add(builder.mulSub(previous, numerator, product));
      previous = next;
    }
    return terms;
  }

  private Ext[] gateConstraints(int[] publicInputsHash) {
    Ext[] sums = new Ext[inner.gateConstraints()];
    Arrays.fill(sums, builder.zeroExtension());
    List<Integer> starts = inner.groupStarts();
    Ext[] constants =
        Arrays.copyOfRange(proof.constants(), inner.selectors(), proof.constants().length);
    for (int group = 0; group < inner.selectors(); group++) {
      for (int gate = starts.get(group); gate < starts.get(group + 1); gate++) {
        Ext filter =
            filter(gate, starts.get(group), starts.get(group + 1), proof.constants()[group]);
        Gate kind = inner.gates().get(gate);
        List<Ext> constraints =
            GateCircuits.of(kind, builder, constants, proof.wires(), publicInputsHash);
        for (int i = 0; i < constraints.size(); i++) {
          sums[i] = builder.mulAdd(filter, constraints.get(i), sums[i]);
        }
      }
    }
    return sums;
  }

  private Ext filter(int gate, int start, int end, Ext selector) {
    List<Ext> factors = new ArrayList<>();
    for (int other = start; other < end; other++) {
      if (other != gate) {
        factors.add(builder.sub(builder.constantExtension(other), selector));
      }
    }
    factors.add(builder.sub(builder.constantExtension(UNUSED_SELECTOR), selector));
    return builder.mulMany(factors.toArray(Ext[]::new));
  }
}

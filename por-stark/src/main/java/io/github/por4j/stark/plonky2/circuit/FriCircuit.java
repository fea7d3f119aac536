package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import io.github.por4j.stark.plonky2.CommonData;
import io.github.por4j.stark.plonky2.Gate;
import java.util.Arrays;
import java.util.List;

/** FRI verification of an inner proof laid out as rows (fri/recursive_verifier.rs). */
final class FriCircuit {
  private static final int ELEMENT_BITS = 64;
  private static final int ARITY = 1 << CommonData.ARITY_BITS;

  private final CircuitBuilder builder;
  private final CommonData inner;
  private final ProofTargets proof;
  private final List<int[][]> initialCaps;
  private final Ext zeta;
  private final Ext alpha;
  private final Ext[] betas;

  FriCircuit(
      CircuitBuilder builder,
      CommonData inner,
      ProofTargets proof,
      int[][] constantsSigmasCap,
      Ext zeta,
      Ext alpha,
      Ext[] betas) {
    this.builder = builder;
    this.inner = inner;
    this.proof = proof;
    this.initialCaps =
        List.of(constantsSigmasCap, proof.wiresCap(), proof.productsCap(), proof.quotientCap());
    this.zeta = zeta;
    this.alpha = alpha;
    this.betas = betas;
  }

  void verify(int powResponse, int[] queryIndices) {
    long generator = Goldilocks.primitiveRootOfUnity(inner.degreeBits());
    Ext zetaNext = builder.mul(builder.constantExtension(generator), zeta);
    Gadgets.rangeCheck(builder, powResponse, ELEMENT_BITS - CommonData.PROOF_OF_WORK_BITS);
    Ext atZeta = Gadgets.reduce(builder, alpha, proof.atZeta());
    Ext atZetaNext = Gadgets.reduce(builder, alpha, proof.zsNext());
    for (int i = 0; i < queryIndices.length; i++) {
      verifyQuery(proof.queries().get(i), queryIndices[i], zetaNext, atZeta, atZetaNext);
    }
  }

  private void verifyQuery(
      ProofTargets.Query query, int queryIndex, Ext zetaNext, Ext atZeta, Ext atZetaNext) {
    int bits = inner.ldeBits();
    int[] index = Arrays.copyOf(Gadgets.splitLittleEndian(builder, queryIndex, ELEMENT_BITS), bits);
    int capIndex =
        Gadgets.littleEndianSum(
            builder, Arrays.copyOfRange(index, bits - CommonData.CAP_HEIGHT, bits));
    for (int oracle = 0; oracle < initialCaps.size(); oracle++) {
      verifyPath(
          query.leaves().get(oracle),
          index,
          capIndex,
          initialCaps.get(oracle),
          query.paths().get(oracle));
    }
    int shift = builder.constant(Goldilocks.GENERATOR);
    int power =
        Gadgets.powerOfConstant(builder, Goldilocks.primitiveRootOfUnity(bits), reversed(index));
    int x = builder.mul(shift, power);
    Ext value = combineInitial(query, x, zetaNext, atZeta, atZetaNext);
    for (int i = 0; i < inner.reductions(); i++) {
      Ext[] evals = query.evals().get(i);
      int[] inCoset = Arrays.copyOf(index, CommonData.ARITY_BITS);
      int[] coset = Arrays.copyOfRange(index, CommonData.ARITY_BITS, index.length);
      int indexInCoset = Gadgets.littleEndianSum(builder, inCoset);
      builder.connect(select(indexInCoset, evals), value);
      value = fold(x, inCoset, evals, betas[i]);
      verifyPath(flatten(evals), coset, capIndex, proof.commitCaps()[i], query.stepPaths().get(i));
      for (int k = 0; k < CommonData.ARITY_BITS; k++) {
        x = builder.square(x);
      }
      index = coset;
    }
    Ext last = Gadgets.reduce(builder, builder.toExtension(x), proof.finalPoly());
    builder.connect(last, value);
  }

  private static int[] reversed(int[] bits) {
    int[] reversed = new int[bits.length];
    for (int i = 0; i < bits.length; i++) {
      reversed[i] = bits[bits.length - 1 - i];
    }
    return reversed;
  }

  private static int[] flatten(Ext[] elements) {
    int[] flat = new int[2 * elements.length];
    for (int i = 0; i < elements.length; i++) {
      flat[2 * i] = elements[i].a();
      flat[2 * i + 1] = elements[i].b();
    }
    return flat;
  }

  private Ext select(int index, Ext[] list) {
    int[] first = Arrays.stream(list).mapToInt(Ext::a).toArray();
    int[] second = Arrays.stream(list).mapToInt(Ext::b).toArray();
    int a = Gadgets.randomAccess(builder, index, first);
    return new Ext(a, Gadgets.randomAccess(builder, index, second));
  }

  private void verifyPath(int[] leaf, int[] index, int capIndex, int[][] cap, int[][] siblings) {
    int zero = builder.zero();
    int[] state = Gadgets.hash(builder, leaf);
    for (int i = 0; i < siblings.length; i++) {
      int[] inputs = new int[Poseidon.WIDTH];
      Arrays.fill(inputs, zero);
      System.arraycopy(state, 0, inputs, 0, HashOut.ELEMENTS);
      System.arraycopy(siblings[i], 0, inputs, HashOut.ELEMENTS, HashOut.ELEMENTS);
      state = Arrays.copyOf(Gadgets.permute(builder, inputs, index[i]), HashOut.ELEMENTS);
    }
    for (int i = 0; i < HashOut.ELEMENTS; i++) {
      int[] column = new int[cap.length];
      for (int k = 0; k < cap.length; k++) {
        column[k] = cap[k][i];
      }
      builder.connect(Gadgets.randomAccess(builder, capIndex, column), state[i]);
    }
  }

  private Ext combineInitial(
      ProofTargets.Query query, int x, Ext zetaNext, Ext atZeta, Ext atZetaNext) {
    Ext point = builder.toExtension(x);
    Ext nothing = builder.zeroExtension();
    int[] all = query.leaves().stream().flatMapToInt(Arrays::stream).toArray();
    Ext numerator = builder.sub(Gadgets.reduceBase(builder, alpha, all), atZeta);
    Ext denominator = builder.sub(point, zeta);
    Ext sum = builder.divAdd(numerator, denominator, nothing);

    int[] zs = Arrays.copyOf(query.leaves().get(2), CommonData.CHALLENGES);
    numerator = builder.sub(Gadgets.reduceBase(builder, alpha, zs), atZetaNext);
    denominator = builder.sub(point, zetaNext);
    Ext shifted = builder.mul(builder.power(alpha, CommonData.CHALLENGES), sum);
    sum = builder.divAdd(numerator, denominator, shifted);
    return builder.mul(sum, point);
  }

  private Ext fold(int x, int[] inCoset, Ext[] evals, Ext beta) {
    long generator = Goldilocks.primitiveRootOfUnity(CommonData.ARITY_BITS);
    long inverse = Goldilocks.canonical(Goldilocks.pow(generator, ARITY - 1));
    int start = Gadgets.powerOfConstant(builder, inverse, reversed(inCoset));
    int cosetStart = builder.mul(start, x);
    int row = builder.addGate(Gate.LOW_DEGREE_INTERPOLATION);
    builder.connect(cosetStart, Target.wire(row, 0));
    for (int i = 0; i < ARITY; i++) {
      int reversed = Integer.reverse(i) >>> (Integer.SIZE - CommonData.ARITY_BITS);
      builder.connect(evals[reversed], Ext.wires(row, 1 + 2 * i));
    }
    int point = 1 + 2 * ARITY;
    builder.connect(beta, Ext.wires(row, point));
    return Ext.wires(row, point + 2);
  }
}

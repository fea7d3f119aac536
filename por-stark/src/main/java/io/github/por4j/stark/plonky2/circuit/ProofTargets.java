package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.stark.plonky2.CommonData;
import io.github.por4j.stark.plonky2.RootProofFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Targets for one inner proof (recursion/recursive_verifier.rs add_virtual_proof_with_pis). Inner
 * circuits have no blinding, so leaves have no salt.
 */
record ProofTargets(
    int[] publicInputs,
    int[][] wiresCap,
    int[][] productsCap,
    int[][] quotientCap,
    Ext[] constants,
    Ext[] sigmas,
    Ext[] wires,
    Ext[] zs,
    Ext[] zsNext,
    Ext[] partialProducts,
    Ext[] quotients,
    int[][][] commitCaps,
    List<Query> queries,
    Ext[] finalPoly,
    int powWitness) {

  /** Targets of one query round. */
  record Query(
      List<int[]> leaves, List<int[][]> paths, List<Ext[]> evals, List<int[][]> stepPaths) {}

  static int[][] cap(CircuitBuilder builder) {
    return hashes(builder, 1 << CommonData.CAP_HEIGHT);
  }

  private static int[][] hashes(CircuitBuilder builder, int count) {
    int[][] hashes = new int[count][];
    for (int i = 0; i < count; i++) {
      hashes[i] = builder.virtualTargets(HashOut.ELEMENTS);
    }
    return hashes;
  }

  static ProofTargets add(CircuitBuilder builder, CommonData inner) {
    int challenges = CommonData.CHALLENGES;
    int[][][] commitCaps = new int[inner.reductions()][][];
    for (int i = 0; i < commitCaps.length; i++) {
      commitCaps[i] = cap(builder);
    }
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < CommonData.QUERY_ROUNDS; i++) {
      queries.add(query(builder, inner));
    }
    return new ProofTargets(
        builder.virtualTargets(RootProofFile.PUBLIC_INPUTS),
        cap(builder),
        cap(builder),
        cap(builder),
        builder.virtualExtensions(inner.constants()),
        builder.virtualExtensions(CommonData.ROUTED_WIRES),
        builder.virtualExtensions(CommonData.WIRES),
        builder.virtualExtensions(challenges),
        builder.virtualExtensions(challenges),
        builder.virtualExtensions(challenges * CommonData.PARTIAL_PRODUCTS),
        builder.virtualExtensions(challenges * CommonData.QUOTIENT_DEGREE_FACTOR),
        commitCaps,
        queries,
        builder.virtualExtensions(inner.finalPolyLength()),
        builder.virtualTarget());
  }

  private static Query query(CircuitBuilder builder, CommonData inner) {
    int pathLength = inner.ldeBits() - CommonData.CAP_HEIGHT;
    Query query =
        new Query(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int size : inner.oracleSizes()) {
      query.leaves().add(builder.virtualTargets(size));
      query.paths().add(hashes(builder, pathLength));
    }
    for (int i = 0; i < inner.reductions(); i++) {
      pathLength -= CommonData.ARITY_BITS;
      query.evals().add(builder.virtualExtensions(1 << CommonData.ARITY_BITS));
      query.stepPaths().add(hashes(builder, pathLength));
    }
    return query;
  }

  /** Openings at zeta in the order in which they are observed and combined. */
  Ext[] atZeta() {
    List<Ext> all = new ArrayList<>();
    for (Ext[] part : List.of(constants, sigmas, wires, zs, partialProducts, quotients)) {
      all.addAll(List.of(part));
    }
    return all.toArray(Ext[]::new);
  }
}

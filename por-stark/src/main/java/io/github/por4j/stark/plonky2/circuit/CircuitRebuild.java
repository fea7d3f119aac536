package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.CommonData;
import io.github.por4j.stark.plonky2.Gate;
import io.github.por4j.stark.plonky2.VerifierData;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rebuilds the circuits of a round from its parameters alone, bit for bit as the original lays them
 * out (okx/proof-of-reserves-v2 circuit_registry/registry.rs): the batch circuit, then each
 * recursive circuit over the one below.
 */
public final class CircuitRebuild {
  /** Told about progress. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A part of a circuit is done.
     *
     * @param level 0 for the batch circuit
     * @param part of {@code parts}
     * @param rows of the circuit
     */
    void done(int level, int part, int parts, int rows);
  }

  private static final int PARTS = 1 << CommonData.RATE_BITS;

  /** Bytes a row takes: 85 columns, the permutation's tables, sponge states and caches. */
  private static final long BYTES_A_ROW = 2600;

  /** Rows that verifying one proof takes, at most (an inner circuit of 2^19 rows). */
  private static final long ROWS_A_PROOF = 6_500;

  private final Listener listener;

  private CircuitRebuild(Listener listener) {
    this.listener = listener;
  }

  /** Bytes of heap that a rebuild needs, estimated from above. */
  public static long memoryNeeded(RoundShape shape) {
    long rowsOfAccount = 10 + shape.tokenCount() / 10L;
    long batchRows = shape.batchSize() * rowsOfAccount;
    long rows = Math.max(batchRows, shape.branching() * ROWS_A_PROOF);
    return 2 * Long.highestOneBit(Math.max(1, rows - 1)) * BYTES_A_ROW;
  }

  /** Verifier data of the root circuit of a round of this shape. */
  public static VerifierData root(RoundShape shape, Listener listener) {
    List<RebuiltCircuit> circuits = rebuild(shape, false, listener);
    return circuits.get(circuits.size() - 1).asRoot().orElseThrow();
  }

  /**
   * All circuits of a round of this shape, the batch circuit first.
   *
   * @param everyRoot whether each recursive circuit is wanted as a root too, for rounds of fewer
   *     levels; the last one always is
   */
  public static List<RebuiltCircuit> rebuild(
      RoundShape shape, boolean everyRoot, Listener listener) {
    CircuitRebuild rebuild = new CircuitRebuild(listener);
    List<RebuiltCircuit> circuits = new ArrayList<>();
    CircuitBuilder batch = BatchCircuit.layOut(shape.batchSize(), shape.tokenCount());
    circuits.add(rebuild.circuit(0, CircuitTable.finish(batch), false));
    for (int level = 1; level <= shape.levels(); level++) {
      RebuiltCircuit inner = circuits.get(level - 1);
      CircuitBuilder builder =
          RecursiveCircuit.layOut(inner.common(), inner.digest(), shape.branching());
      circuits.add(
          rebuild.circuit(
              level, CircuitTable.finish(builder), everyRoot || level == shape.levels()));
    }
    return circuits;
  }

  /** A finished batch circuit. */
  static RebuiltCircuit circuitOf(CircuitTable batch) {
    return new CircuitRebuild((level, part, parts, rows) -> {}).circuit(0, batch, false);
  }

  private RebuiltCircuit circuit(int level, CircuitTable table, boolean asRoot) {
    CommonData common = table.common();
    long[] cap = cap(table, level);
    HashOut digest = VerifierData.digest(cap, common.degreeBits());
    Map<Gate, Integer> rows = countRows(table);
    Optional<VerifierData> root = Optional.empty();
    if (asRoot) {
      // Blinding rows look like padding: they change the circuit only where they do not fit.
      boolean fits = table.padForBlinding();
      CommonData blinded = table.common();
      root = Optional.of(VerifierData.of(fits ? cap : cap(table, level), blinded));
    }
    return new RebuiltCircuit(level, common, cap, digest, rows, root);
  }

  private static Map<Gate, Integer> countRows(CircuitTable table) {
    Map<Gate, Integer> counts = new EnumMap<>(Gate.class);
    for (int row = 0; row < table.rows(); row++) {
      counts.merge(table.layout().gate(row), 1, Integer::sum);
    }
    return counts;
  }

  private long[] cap(CircuitTable table, int level) {
    Columns columns = columns(table);
    int rows = table.rows();
    int[] parts = new int[1];
    return Commitment.cap(columns, () -> listener.done(level, ++parts[0], PARTS, rows));
  }

  /** Selectors and constants, then the permutation of each routed wire. */
  private static Columns columns(CircuitTable table) {
    List<long[]> constants = table.constantColumns();
    Columns columns = new Columns(constants.size() + CommonData.ROUTED_WIRES, table.rows());
    for (int i = 0; i < constants.size(); i++) {
      columns.set(i, constants.get(i));
    }
    int[] next = Permutation.of(table.layout());
    long[] shifts = CommonData.cosetShifts();
    long[] subgroup =
        Ntt.powers(Goldilocks.primitiveRootOfUnity(table.common().degreeBits()), table.rows());
    IntStream.range(0, CommonData.ROUTED_WIRES)
        .parallel()
        .forEach(
            wire ->
                columns.set(
                    constants.size() + wire, Permutation.column(next, wire, shifts, subgroup)));
    return columns;
  }
}

package io.github.por4j.stark.plonky2.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.CommonData;
import io.github.por4j.stark.plonky2.Gate;
import io.github.por4j.stark.plonky2.Vectors;
import io.github.por4j.stark.plonky2.Vectors.Node;
import io.github.por4j.stark.plonky2.VerifierData;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows, permutation, cap and digest against the original's circuits. */
class CircuitRebuildTest {
  private static final Node CIRCUITS = Vectors.json("circuit/circuits.json");

  private static Node circuit(String set, int level) {
    return CIRCUITS.get(set).get(level);
  }

  private static void assertSameKey(String set, RebuiltCircuit actual) {
    Node expected = circuit(set, actual.level());
    assertEquals(expected.get("degree_bits").integer(), actual.common().degreeBits());
    assertEquals(expected.get("gates").integer(), actual.common().gates().size());
    assertEquals(expected.get("digest").hash(), actual.digest());
    List<Long> cap = new ArrayList<>();
    for (Node hash : expected.get("cap").list()) {
      for (long word : hash.words()) {
        cap.add(word);
      }
    }
    assertEquals(cap, Arrays.stream(actual.constantsSigmasCap()).boxed().toList());
  }

  /** From the parameters to the very bytes in the original's proof file. */
  @Test
  void wholeRound() throws Exception {
    RoundShape shape = new RoundShape(4, 3, 4, 1);
    List<String> parts = new ArrayList<>();
    List<RebuiltCircuit> circuits =
        CircuitRebuild.rebuild(
            shape, false, (level, part, count, rows) -> parts.add(level + ":" + part));
    assertEquals(2, circuits.size());
    assertSameKey("tiny_1level", circuits.get(0));
    VerifierData root = circuits.get(1).asRoot().orElseThrow();
    String hex = Vectors.verifierDataHex("tiny_1level");
    assertArrayEquals(HexFormat.of().parseHex(hex), root.bytes());
    assertEquals(circuit("tiny_1level", 1).get("digest").hash(), root.digest());
    assertTrue(parts.contains("0:8"));
    assertTrue(parts.contains("1:8"));
  }

  /** Batch circuits of 2^9 and 2^14 rows, the second with production parameters. */
  @Test
  void batchCircuits() {
    assertSameKey("mid_2level", batch(32, 3));
    assertSameKey("circuits_tokens22", batch(1024, 22));
  }

  private static RebuiltCircuit batch(int batchSize, int tokenCount) {
    CircuitTable table = CircuitTable.finish(BatchCircuit.layOut(batchSize, tokenCount));
    return CircuitRebuild.circuitOf(table);
  }

  /** Every row's gate and constants; the last is a root over an inner circuit of 2^18 rows. */
  @Test
  void rows() {
    assertRows("tiny_1level.batch", CircuitTable.finish(BatchCircuit.layOut(4, 3)));
    CircuitTable root = over("tiny_1level", 0, 4);
    root.padForBlinding();
    assertRows("tiny_1level.recursive_level_1", root);
    assertRows("tiny_2level.recursive_level_1", over("tiny_2level", 0, 4));
    CircuitTable second = over("tiny_2level", 1, 4);
    second.padForBlinding();
    assertRows("tiny_2level.recursive_level_2", second);
    CircuitTable large = over("mid_2level", 1, 42);
    assertTrue(large.padForBlinding());
    assertRows("mid_2level.recursive_level_2", large);
    assertTrue(large.common().gates().contains(Gate.EXPONENTIATION));
  }

  /** The recursive circuit over the reference's circuit of a level. */
  private static CircuitTable over(String set, int innerLevel, int branching) {
    Node inner = circuit(set, innerLevel);
    List<Gate> gates =
        innerLevel == 0
            ? List.of(
                Gate.NOOP,
                Gate.CONSTANT,
                Gate.PUBLIC_INPUT,
                Gate.BASE_SUM,
                Gate.ARITHMETIC,
                Gate.POSEIDON)
            : recursiveGates(inner.get("gates").integer());
    CommonData common = new CommonData(inner.get("degree_bits").integer(), gates);
    HashOut digest = inner.get("digest").hash();
    return CircuitTable.finish(RecursiveCircuit.layOut(common, digest, branching));
  }

  /** Thirteen gates in a full circuit; a small one needs constant rows too. */
  private static List<Gate> recursiveGates(int count) {
    List<Gate> gates = new ArrayList<>(List.of(Gate.values()));
    gates.remove(Gate.EXPONENTIATION);
    if (count == 13) {
      gates.remove(Gate.CONSTANT);
    }
    assertEquals(count, gates.size());
    return gates;
  }

  private static void assertRows(String name, CircuitTable table) {
    String csv = new String(Vectors.bytes("circuit/" + name + ".rows.csv"), StandardCharsets.UTF_8);
    List<String> lines = csv.lines().filter(l -> !l.startsWith("#")).toList();
    assertEquals(lines.size(), table.rows(), name);
    List<Gate> gates = table.common().gates();
    for (int row = 0; row < lines.size(); row++) {
      String[] fields = lines.get(row).split(",", -1);
      int at = row;
      assertEquals(
          gates.get(Integer.parseInt(fields[0])), table.layout().gate(row), () -> name + at);
      for (int i = 1; i < fields.length; i++) {
        assertEquals(
            Long.parseUnsignedLong(fields[i]),
            table.layout().constant(row, i - 1),
            () -> name + at);
      }
    }
  }

  /** Values of the permutation polynomials, row by row. */
  @Test
  void permutation() throws Exception {
    CircuitTable batch = CircuitTable.finish(BatchCircuit.layOut(4, 3));
    assertArrayEquals(Vectors.bytes("circuit/tiny_1level.batch.sigmas.bin"), sigmas(batch));
    // SHA-256 of the original's values for the two larger circuits.
    assertEquals(
        "645effea47d44ff1c1d445200ee1247a1f23e14f2deaf86179c937572e86434b",
        sha256(sigmas(over("tiny_2level", 0, 4))));
    CircuitTable root = over("tiny_1level", 0, 4);
    root.padForBlinding();
    assertEquals(
        "256e6a34943af9fb9a9fd2b275437abed494d87994daa166326ae2a04f249250", sha256(sigmas(root)));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] sigmas(CircuitTable table) {
    int[] next = Permutation.of(table.layout());
    long[] shifts = CommonData.cosetShifts();
    long[] subgroup =
        Ntt.powers(Goldilocks.primitiveRootOfUnity(table.common().degreeBits()), table.rows());
    int columns = CommonData.ROUTED_WIRES;
    ByteBuffer out =
        ByteBuffer.allocate(table.rows() * columns * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int wire = 0; wire < columns; wire++) {
      long[] column = Permutation.column(next, wire, shifts, subgroup);
      for (int row = 0; row < column.length; row++) {
        out.putLong((row * columns + wire) * Long.BYTES, column[row]);
      }
    }
    return out.array();
  }

  /** The estimate is above what the published parameters were measured to take. */
  @Test
  void memoryEstimate() {
    long published = CircuitRebuild.memoryNeeded(new RoundShape(1024, 22, 64, 3));
    assertTrue(published > 1L << 30 && published < 1L << 31, () -> published + " bytes");
    assertTrue(CircuitRebuild.memoryNeeded(new RoundShape(2, 1, 2, 1)) < 1L << 27);
  }
}

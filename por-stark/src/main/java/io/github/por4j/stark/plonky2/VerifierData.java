package io.github.por4j.stark.plonky2;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Key of a root circuit (plonk/circuit_data.rs VerifierCircuitData), as published in hexadecimal.
 *
 * @param constantsSigmasCap four elements a hash; published circuits have two hashes
 * @param digest as the data state it; {@link #digest(long[], int)} says what it must be
 * @param common empty if the data are readable, but no published circuit has such
 * @param bytes as read
 */
record VerifierData(
    long[] constantsSigmasCap, HashOut digest, Optional<CommonData> common, byte[] bytes) {

  /** Configuration, twice the FRI configuration, selectors, counts, 80 shifts, gates. */
  private static final int MAX_ENCODED = 4096;

  /**
   * Reads the data.
   *
   * @param where of the hexadecimal text
   * @throws MalformedInputException if it is not hexadecimal, ends too early, has a gate or
   *     strategy no published circuit has, an element that is not canonical, or bytes after its end
   */
  static VerifierData parse(String hex, Location where) throws MalformedInputException {
    return VerifierDataReader.read(hex, where);
  }

  /**
   * Hash of the cap, the padded empty domain separator and the degree (circuit_builder.rs build).
   * That is all of the circuit that it binds.
   */
  static HashOut digest(long[] constantsSigmasCap, int degreeBits) {
    long[] input = new long[constantsSigmasCap.length + HashOut.ELEMENTS + 1];
    System.arraycopy(constantsSigmasCap, 0, input, 0, constantsSigmasCap.length);
    emptyDomainSeparator().copyTo(input, constantsSigmasCap.length);
    input[input.length - 1] = degreeBits;
    return Poseidon.hashNoPad(input);
  }

  /** hash_pad of nothing: one, zeros, one, filling a block (plonk/config.rs). */
  private static HashOut emptyDomainSeparator() {
    return Poseidon.hashNoPad(1, 0, 0, 0, 0, 0, 0, 1);
  }

  /** SHA-256 of all bytes, the name under which a circuit is pinned. */
  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The bytes that the original writes for this key (util/serialization/mod.rs). */
  static byte[] encode(long[] constantsSigmasCap, HashOut digest, CommonData common) {
    ByteBuffer out = ByteBuffer.allocate(MAX_ENCODED).order(ByteOrder.LITTLE_ENDIAN);
    out.putLong(CommonData.CAP_HEIGHT);
    for (long word : constantsSigmasCap) {
      out.putLong(word);
    }
    long[] words = new long[HashOut.ELEMENTS];
    digest.copyTo(words, 0);
    for (long word : words) {
      out.putLong(word);
    }
    putConfig(out, CircuitConfig.STANDARD_ZK);
    putFriConfig(out, CircuitConfig.STANDARD_ZK.fri());
    out.putLong(common.reductions());
    for (int i = 0; i < common.reductions(); i++) {
      out.putLong(CommonData.ARITY_BITS);
    }
    out.putLong(common.degreeBits());
    out.put((byte) 1);
    putSelectors(out, common);
    out.putLong(CommonData.QUOTIENT_DEGREE_FACTOR);
    out.putLong(common.gateConstraints());
    out.putLong(common.constants());
    out.putLong(RootProofFile.PUBLIC_INPUTS);
    out.putLong(CommonData.ROUTED_WIRES);
    for (long shift : CommonData.cosetShifts()) {
      out.putLong(shift);
    }
    out.putLong(CommonData.PARTIAL_PRODUCTS);
    out.putLong(common.gates().size());
    for (Gate gate : common.gates()) {
      out.putInt(gate.tag());
      gate.parameters().forEach(out::putLong);
    }
    byte[] encoded = new byte[out.position()];
    out.flip().get(encoded);
    return encoded;
  }

  private static void putConfig(ByteBuffer out, CircuitConfig config) {
    out.putLong(config.wires());
    out.putLong(config.routedWires());
    out.putLong(config.constants());
    out.putLong(config.securityBits());
    out.putLong(config.challenges());
    out.putLong(config.maxQuotientDegreeFactor());
    out.put((byte) (config.useBaseArithmeticGate() ? 1 : 0));
    out.put((byte) (config.zeroKnowledge() ? 1 : 0));
    putFriConfig(out, config.fri());
  }

  private static void putFriConfig(ByteBuffer out, CircuitConfig.FriConfig fri) {
    out.putLong(fri.rateBits());
    out.putLong(fri.capHeight());
    out.putLong(fri.queryRounds());
    out.putInt((int) fri.proofOfWorkBits());
    out.put(VerifierDataReader.CONSTANT_ARITY_BITS);
    out.putLong(fri.arityBits());
    out.putLong(fri.finalPolyBits());
  }

  private static void putSelectors(ByteBuffer out, CommonData common) {
    List<Integer> starts = common.groupStarts();
    out.putLong(common.gates().size());
    for (int group = 0; group < common.selectors(); group++) {
      for (int gate = starts.get(group); gate < starts.get(group + 1); gate++) {
        out.putLong(group);
      }
    }
    out.putLong(common.selectors());
    for (int group = 0; group < common.selectors(); group++) {
      out.putLong(starts.get(group));
      out.putLong(starts.get(group + 1));
    }
  }
}

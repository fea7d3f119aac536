package io.github.por4j.stark.plonky2;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The only place where the bytes of verifier data are read (util/serialization/mod.rs
 * read_verifier_circuit_data). Only the cap, the digest, the degree and the gates are kept: all
 * bytes are compared afterwards with those that follow from them.
 */
final class VerifierDataReader {
  /** Tag of the only reduction strategy published. */
  static final byte CONSTANT_ARITY_BITS = 1;

  private static final int CONFIG_WORDS = 6;
  private static final int FRI_CONFIG_WORDS = 3;
  private static final int MAX_CAP_HEIGHT = 8;
  private static final int MAX_LIST = 128;

  private final ByteBuffer in;
  private final Location where;

  private VerifierDataReader(byte[] bytes, Location where) {
    this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.where = where;
  }

  static VerifierData read(String hex, Location where) throws MalformedInputException {
    byte[] bytes;
    try {
      bytes = HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      throw new MalformedInputException(where, "not pairs of hexadecimal digits", e);
    }
    if (!HexFormat.of().formatHex(bytes).equals(hex)) {
      throw new MalformedInputException(where, "not lower-case hexadecimal digits");
    }
    return new VerifierDataReader(bytes, where).data(bytes);
  }

  private VerifierData data(byte[] bytes) throws MalformedInputException {
    long capHeight = word();
    if (capHeight < 0 || capHeight > MAX_CAP_HEIGHT) {
      throw malformed("a cap of a height above " + MAX_CAP_HEIGHT);
    }
    long[] cap = elements(HashOut.ELEMENTS << capHeight);
    HashOut digest = HashOut.of(elements(HashOut.ELEMENTS), 0);
    skipConfig();
    skipFriConfig();
    skipWords(count());
    long degreeBits = word();
    flag();
    skipWords(count());
    skipWords(2 * count());
    skipWords(4);
    skipWords(count());
    skipWords(1);
    List<List<Long>> gates = new ArrayList<>();
    for (int i = count(); i > 0; i--) {
      gates.add(gate());
    }
    if (in.hasRemaining()) {
      throw malformed("bytes follow the end of the data");
    }
    Optional<CommonData> common =
        capHeight == CommonData.CAP_HEIGHT ? common(degreeBits, gates) : Optional.empty();
    return new VerifierData(cap, digest, common, bytes);
  }

  private static Optional<CommonData> common(long degreeBits, List<List<Long>> serialised) {
    List<Gate> gates = new ArrayList<>();
    for (List<Long> gate : serialised) {
      for (Gate known : Gate.values()) {
        if (serialisedForm(known).equals(gate)) {
          gates.add(known);
        }
      }
    }
    boolean small = degreeBits >= 0 && degreeBits <= CommonData.MAX_DEGREE_BITS;
    return small
            && gates.size() == serialised.size()
            && CommonData.isPublishable((int) degreeBits, gates)
        ? Optional.of(new CommonData((int) degreeBits, gates))
        : Optional.empty();
  }

  private static List<Long> serialisedForm(Gate gate) {
    List<Long> form = new ArrayList<>();
    form.add((long) gate.tag());
    gate.parameters().forEach(p -> form.add((long) p));
    return form;
  }

  private List<Long> gate() throws MalformedInputException {
    require(Integer.BYTES);
    long tag = Integer.toUnsignedLong(in.getInt());
    int parameters = Gate.parameterCount(tag);
    if (parameters < 0) {
      throw malformed("no published circuit has a gate with tag " + tag);
    }
    List<Long> form = new ArrayList<>();
    form.add(tag);
    for (int i = 0; i < parameters; i++) {
      form.add(word());
    }
    return form;
  }

  private void skipConfig() throws MalformedInputException {
    skipWords(CONFIG_WORDS);
    flag();
    flag();
    skipFriConfig();
  }

  private void skipFriConfig() throws MalformedInputException {
    skipWords(FRI_CONFIG_WORDS);
    require(Integer.BYTES + 1);
    in.getInt();
    if (in.get() != CONSTANT_ARITY_BITS) {
      throw malformed("no published circuit has this reduction strategy");
    }
    skipWords(2);
  }

  private void flag() throws MalformedInputException {
    require(1);
    byte value = in.get();
    if (value != 0 && value != 1) {
      throw malformed("a truth value that is neither 0 nor 1");
    }
  }

  private int count() throws MalformedInputException {
    long count = word();
    if (count < 0 || count > MAX_LIST) {
      throw malformed("a list of more than " + MAX_LIST + " elements");
    }
    return (int) count;
  }

  private void skipWords(int count) throws MalformedInputException {
    require(count * Long.BYTES);
    in.position(in.position() + count * Long.BYTES);
  }

  private long[] elements(int count) throws MalformedInputException {
    long[] elements = new long[count];
    for (int i = 0; i < count; i++) {
      elements[i] = word();
      if (!Goldilocks.isCanonical(elements[i])) {
        throw malformed("an element is not below 2^64-2^32+1");
      }
    }
    return elements;
  }

  private long word() throws MalformedInputException {
    require(Long.BYTES);
    return in.getLong();
  }

  private void require(int bytes) throws MalformedInputException {
    if (in.remaining() < bytes) {
      throw malformed("the data end too early");
    }
  }

  private MalformedInputException malformed(String reason) {
    return new MalformedInputException(
        where.at(where.pointer() + " byte " + in.position()), reason);
  }
}

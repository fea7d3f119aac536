package io.github.por4j.stark.plonky2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.field.Goldilocks;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which bytes are verifier data, and which of these are those of a published circuit. */
class VerifierDataTest {
  private static final String POINTER = "/circuits_info/root_verifier_data_hex";
  private static final Location WHERE = Location.of("p").at(POINTER);

  private static final String HEX = Vectors.verifierDataHex("tiny_1level");
  private static final int CAP = 8;
  private static final int DIGEST = CAP + 8 * 8;
  private static final int CONFIG = DIGEST + 4 * 8;
  private static final int FLAGS = CONFIG + 6 * 8;
  private static final int STRATEGY = FLAGS + 2 + 3 * 8 + 4;
  private static final int ARITIES = STRATEGY + 1 + 2 * 8 + 3 * 8 + 4 + 1 + 2 * 8;

  private static VerifierData parse(byte[] bytes) throws MalformedInputException {
    return VerifierData.parse(HexFormat.of().formatHex(bytes), WHERE);
  }

  private static VerifierData data() {
    try {
      return VerifierData.parse(HEX, WHERE);
    } catch (MalformedInputException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CommonData common() {
    return data().common().orElseThrow();
  }

  private static byte[] bytes() {
    return HexFormat.of().parseHex(HEX);
  }

  private static byte[] withWord(int at, long word) {
    byte[] bytes = bytes();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(at, word);
    return bytes;
  }

  private static void assertMalformed(String place, String reason, byte[] bytes) {
    assertMalformed(place, reason, HexFormat.of().formatHex(bytes));
  }

  private static void assertMalformed(String place, String reason, String hex) {
    MalformedInputException e =
        assertThrows(MalformedInputException.class, () -> VerifierData.parse(hex, WHERE), reason);
    assertEquals(POINTER + place, e.where().pointer());
    assertTrue(e.getMessage().contains(reason), e::getMessage);
  }

  @Test
  void hexadecimalDigits() {
    assertMalformed("", "lower-case", HEX.toUpperCase(Locale.ROOT));
    assertMalformed("", "lower-case", HEX.replaceFirst("f", "F"));
    assertMalformed("", "pairs", HEX.substring(1));
    assertMalformed("", "pairs", "0x" + HEX);
    assertMalformed("", "pairs", " " + HEX + " ");
    assertMalformed("", "pairs", "zz" + HEX.substring(2));
    assertMalformed(" byte 0", "too early", "");
  }

  @Test
  void truncated() {
    byte[] bytes = bytes();
    for (int length = 0; length < bytes.length; length++) {
      String hex = HEX.substring(0, 2 * length);
      MalformedInputException e =
          assertThrows(MalformedInputException.class, () -> VerifierData.parse(hex, WHERE));
      assertTrue(e.getMessage().contains("too early"), e::getMessage);
    }
  }

  @Test
  void trailingBytes() {
    assertMalformed(" byte " + HEX.length() / 2, "follow the end", HEX + "00");
    assertMalformed(" byte " + HEX.length() / 2, "follow the end", HEX + HEX);
  }

  /** A word of the order or above is another name of a smaller element. */
  @Test
  void elementsAreCanonical() throws MalformedInputException {
    for (int at = CAP; at < CONFIG; at += Long.BYTES) {
      String place = " byte " + (at + Long.BYTES);
      assertMalformed(place, "not below", withWord(at, Goldilocks.ORDER));
      assertMalformed(place, "not below", withWord(at, -1));
      assertTrue(parse(withWord(at, Goldilocks.ORDER - 1)).common().isPresent());
    }
  }

  @Test
  void boundsOfLists() throws MalformedInputException {
    assertMalformed(" byte 8", "cap", withWord(0, 9));
    assertMalformed(" byte 8", "cap", withWord(0, -1));
    int gates = gateCountAt();
    for (int at : new int[] {ARITIES, gates}) {
      assertMalformed(" byte " + (at + 8), "a list", withWord(at, 129));
      assertMalformed(" byte " + (at + 8), "a list", withWord(at, -1));
      assertMalformed(" byte " + (at + 8), "a list", withWord(at, 1L << 32));
    }
    // The longest list is read, to where the data end.
    MalformedInputException e =
        assertThrows(MalformedInputException.class, () -> parse(withWord(ARITIES, 128)));
    assertTrue(!e.getMessage().contains("a list"), e::getMessage);
  }

  @Test
  void flagsAndStrategy() throws MalformedInputException {
    byte[] flag = bytes();
    flag[FLAGS + 1] = 2;
    assertMalformed(" byte " + (FLAGS + 2), "truth value", flag);
    flag[FLAGS + 1] = 0;
    assertTrue(parse(flag).common().isPresent());
    byte[] strategy = bytes();
    strategy[STRATEGY] = 0;
    assertMalformed(" byte " + (STRATEGY + 1), "reduction strategy", strategy);
  }

  /** A cap of another height is readable, but no published circuit has one. */
  @Test
  void capOfAnotherHeight() throws MalformedInputException {
    for (int height : new int[] {0, 2, 8}) {
      int cap = 32 << height;
      int rest = HEX.length() / 2 - DIGEST;
      ByteBuffer other = ByteBuffer.allocate(CAP + cap + rest).order(ByteOrder.LITTLE_ENDIAN);
      other.putLong(height).position(CAP + cap).put(bytes(), DIGEST, rest);
      assertEquals(Optional.empty(), parse(other.array()).common());
      assertEquals(4 << height, parse(other.array()).constantsSigmasCap().length);
    }
  }

  @Test
  void degrees() throws MalformedInputException {
    int at = degreeAt();
    assertEquals(common().degreeBits(), ByteBuffer.wrap(bytes()).get(at));
    for (int degreeBits : List.of(CommonData.MIN_DEGREE_BITS, CommonData.MAX_DEGREE_BITS)) {
      CommonData read = parse(withWord(at, degreeBits)).common().orElseThrow();
      assertEquals(degreeBits, read.degreeBits());
    }
    for (long degreeBits :
        new long[] {
          -1,
          0,
          CommonData.MIN_DEGREE_BITS - 1,
          CommonData.MAX_DEGREE_BITS + 1,
          (1L << 32) + CommonData.MIN_DEGREE_BITS
        }) {
      assertEquals(Optional.empty(), parse(withWord(at, degreeBits)).common());
    }
  }

  /** The two gates that a recursive circuit can do without, and all the others. */
  @Test
  void requiredGates() throws MalformedInputException {
    List<Gate> all = List.of(Gate.values());
    assertEquals(Optional.of(all), gatesOf(all));
    for (Gate gate : all) {
      List<Gate> others = new ArrayList<>(all);
      others.remove(gate);
      boolean dispensable = gate == Gate.CONSTANT || gate == Gate.EXPONENTIATION;
      assertEquals(
          dispensable ? Optional.of(others) : Optional.empty(), gatesOf(others), gate.name());
    }
    assertEquals(Optional.empty(), gatesOf(List.of()));
  }

  /** Selectors follow from the order of the gates, which is therefore the published one. */
  @Test
  void gatesAreSortedAndDifferent() throws MalformedInputException {
    List<Gate> gates = common().gates();
    for (int i = 1; i < gates.size(); i++) {
      List<Gate> swapped = new ArrayList<>(gates);
      Collections.swap(swapped, i - 1, i);
      assertEquals(Optional.empty(), gatesOf(swapped));
    }
    for (int i = 0; i < gates.size(); i++) {
      List<Gate> repeated = new ArrayList<>(gates);
      repeated.add(i, gates.get(i));
      assertEquals(Optional.empty(), gatesOf(repeated));
    }
    List<Gate> repeatedAtTheEnd = new ArrayList<>(gates);
    repeatedAtTheEnd.add(gates.get(0));
    assertEquals(Optional.empty(), gatesOf(repeatedAtTheEnd));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CommonData(12, List.of(Gate.POSEIDON, Gate.NOOP)));
  }

  /** A gate with other parameters is another gate, however well its tag is known. */
  @Test
  void parametersOfGates() throws MalformedInputException {
    int at = gateCountAt() + Long.BYTES;
    for (Gate gate : common().gates()) {
      for (int i = 0; i < gate.parameters().size(); i++) {
        int parameter = at + Integer.BYTES + i * Long.BYTES;
        byte[] other = withWord(parameter, gate.parameters().get(i) + 1L);
        assertEquals(Optional.empty(), parse(other).common(), gate.name());
      }
      byte[] unknown = bytes();
      unknown[at] = 17;
      assertMalformed(" byte " + (at + Integer.BYTES), "tag 17", unknown);
      at += length(gate);
    }
    assertEquals(HEX.length() / 2, at);
  }

  /** The gates read from the circuit's data with these gates instead. */
  private static Optional<List<Gate>> gatesOf(List<Gate> gates) throws MalformedInputException {
    int head = gateCountAt();
    int length = head + Long.BYTES + gates.stream().mapToInt(VerifierDataTest::length).sum();
    ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(bytes(), 0, head).putLong(gates.size());
    for (Gate gate : gates) {
      out.putInt(gate.tag());
      gate.parameters().forEach(out::putLong);
    }
    return parse(out.array()).common().map(CommonData::gates);
  }

  private static int length(Gate gate) {
    return Integer.BYTES + gate.parameters().size() * Long.BYTES;
  }

  private static int degreeAt() {
    return ARITIES + (1 + common().reductions()) * Long.BYTES;
  }

  private static int gateCountAt() {
    int gates = common().gates().stream().mapToInt(VerifierDataTest::length).sum();
    return HEX.length() / 2 - gates - Long.BYTES;
  }

  @Test
  void writtenAsRead() {
    VerifierData data = data();
    assertArrayEquals(bytes(), VerifierData.of(data.constantsSigmasCap(), common()).bytes());
    assertArrayEquals(bytes(), data.bytes());
  }
}

package io.github.por4j.reserves.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.reserves.signature.BlsSignature;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The optional library for BLS12-381, there and not there. */
class BlsLibraryTest {
  private static final OwnershipVerifier VERIFIER = OwnershipVerifier.standard();
  private static final String KEY =
      "82f5af1eb567301d0f71fe56e4bf8aa6e4ffa00c9ac92a8f67aae056b7f19e18"
          + "be645f6d46c7862de8f1342fc4786853";
  private static final String SIGNATURE =
      "98d6aa7da816638b8c27a1b6ff9a46529948960743300814f0413499b04886cd"
          + "c65f63b273461ebaf42be17f08ca01fa13c964bf5a2d988c5c7fe745b472a90d"
          + "cc86b522543c70020b5ce525b5ffaf6e4e4a7ce80b40049a509b12c32045541a";

  @Test
  void withoutTheLibraryTheOutcomeSaysSo() throws ReflectiveOperationException {
    Class<?> alone = new WithoutLibrary().loadClass(BlsSignature.class.getName());
    Method verify = alone.getMethod("verify", byte[].class, byte[].class, byte[].class);
    byte[] message = Messages.ethereum("hello world");
    Object outcome =
        verify.invoke(
            null, HexFormat.of().parseHex(KEY), message, HexFormat.of().parseHex(SIGNATURE));
    assertEquals("NO_LIBRARY", outcome.toString());
  }

  @Test
  void everyBitOfKeyAndSignatureCounts() {
    assertEquals(OwnershipCode.VERIFIED, code(KEY, SIGNATURE));
    for (int bit = 0; bit < 48 * 8; bit += 5) {
      assertEquals(OwnershipStatus.FAILED, code(flipped(KEY, bit), SIGNATURE).status());
    }
    for (int bit = 0; bit < 96 * 8; bit += 7) {
      assertEquals(OwnershipStatus.FAILED, code(KEY, flipped(SIGNATURE, bit)).status());
    }
  }

  @Test
  void bytesTooFewOrTooMany() {
    assertEquals(OwnershipCode.ADDRESS_FORM, code(KEY + "00", SIGNATURE));
    assertEquals(OwnershipCode.ADDRESS_FORM, code(KEY.substring(2), SIGNATURE));
    assertEquals(OwnershipCode.SIGNATURE_FORM, code(KEY, SIGNATURE + "00"));
    assertEquals(OwnershipCode.SIGNATURE_FORM, code(KEY, SIGNATURE.substring(2)));
  }

  @Test
  void pointsAtInfinity() {
    assertEquals(OwnershipCode.KEY_FORM, code("c0" + "00".repeat(47), "c0" + "00".repeat(95)));
    assertEquals(OwnershipCode.SIGNATURE_FORM, code(KEY, "c0" + "00".repeat(95)));
  }

  /**
   * Coordinates beyond the field, small ones of no point, and small ones of points, none of which
   * is in the group: the library throws for all of them.
   */
  @Test
  void bytesThatAreNoPoint() {
    String field =
        "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf"
            + "6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab";
    String flagged = "9" + field.substring(1);
    assertEquals(OwnershipCode.KEY_FORM, code(flagged, SIGNATURE));
    assertEquals(OwnershipCode.SIGNATURE_FORM, code(KEY, flagged + "00".repeat(48)));
    assertEquals(OwnershipCode.SIGNATURE_FORM, code(KEY, "80" + "00".repeat(47) + field));
    for (int x = 0; x < 32; x++) {
      String small = "%02x".formatted(x);
      String key = "80" + "00".repeat(46) + small;
      assertEquals(OwnershipCode.KEY_FORM, code(key, SIGNATURE), key);
      String signature = "80" + "00".repeat(94) + small;
      assertEquals(OwnershipCode.SIGNATURE_FORM, code(KEY, signature), signature);
    }
    // Without the flag of a compressed point.
    assertEquals(OwnershipCode.KEY_FORM, code("02" + KEY.substring(2), SIGNATURE));
  }

  private static OwnershipCode code(String key, String signature) {
    OwnershipClaim claim =
        new OwnershipClaim("BETH", "", "", key, "hello world", signature, "", "", "", "");
    return VERIFIER.verify(claim).code();
  }

  private static String flipped(String hex, int bit) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    bytes[bit / 8] = (byte) (bytes[bit / 8] ^ 1 << bit % 8);
    return HexFormat.of().formatHex(bytes);
  }

  /** Loads our classes anew and has none of the library's. */
  private static final class WithoutLibrary extends ClassLoader {
    WithoutLibrary() {
      super(WithoutLibrary.class.getClassLoader());
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
      if (name.startsWith("supranational.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith(BlsSignature.class.getName())) {
        return super.loadClass(name);
      }
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      String file = "/" + name.replace('.', '/') + ".class";
      try (InputStream in = BlsSignature.class.getResourceAsStream(file)) {
        byte[] code = in.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}

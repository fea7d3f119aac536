package io.github.por4j.reserves.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/** Ranges of numbers and points of both curves, at their limits. */
class CurvesTest {
  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger SECP_FIELD =
      BigInteger.TWO.pow(256).subtract(BigInteger.TWO.pow(32)).subtract(BigInteger.valueOf(977));
  private static final BigInteger SECP_ORDER =
      hex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141");
  private static final BigInteger STARK_ORDER =
      hex("800000000000010ffffffffffffffffb781126dcae7b2321e66a241adc64d2f");

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }

  @Test
  void scalars() {
    assertFalse(Secp256k1.isScalar(BigInteger.ZERO));
    assertFalse(Secp256k1.isScalar(ONE.negate()));
    assertTrue(Secp256k1.isScalar(ONE));
    assertTrue(Secp256k1.isScalar(SECP_ORDER.subtract(ONE)));
    assertFalse(Secp256k1.isScalar(SECP_ORDER));
    assertTrue(Secp256k1.isLow(SECP_ORDER.shiftRight(1)));
    assertFalse(Secp256k1.isLow(SECP_ORDER.shiftRight(1).add(ONE)));
  }

  /** y² = x³ + 7 with the parity that is asked for. */
  @Test
  void liftedPoints() {
    int points = 0;
    for (int i = 0; i < 40; i++) {
      BigInteger x = BigInteger.valueOf(i);
      BigInteger square = x.pow(3).add(BigInteger.valueOf(7)).mod(SECP_FIELD);
      boolean isSquare =
          square.modPow(SECP_FIELD.subtract(ONE).shiftRight(1), SECP_FIELD).equals(ONE);
      for (boolean odd : new boolean[] {false, true}) {
        assertEquals(isSquare, Secp256k1.lift(x, odd).isPresent(), "x " + i);
        if (isSquare) {
          BigInteger y = Secp256k1.lift(x, odd).orElseThrow().getAffineYCoord().toBigInteger();
          assertEquals(square, y.modPow(BigInteger.TWO, SECP_FIELD));
          assertEquals(odd, y.testBit(0));
          points++;
        }
      }
      assertTrue(Secp256k1.lift(SECP_FIELD.add(x), false).isEmpty());
    }
    assertTrue(points > 10);
  }

  /** The first vector of BIP-340, then changed. */
  @Test
  void schnorr() {
    byte[] key = bytes("F9308A019258C31049344F85F89D5229B531C845836F99B08601F113BCE036F9");
    byte[] message = new byte[32];
    byte[] signature =
        bytes(
            "E907831F80848D1069A5371B402410364BDF1C5F8307B0084C55F1CE2DCA821525F66A4A85EA8B71"
                + "E482A74F382D2CE5EBEEE8FDB2172F477DF4900D310536C0");
    assertTrue(Schnorr.verify(key, message, signature));
    for (int at : new int[] {0, 31, 32, 63}) {
      byte[] changed = signature.clone();
      changed[at] ^= 1;
      assertFalse(Schnorr.verify(key, message, changed));
    }
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    assertFalse(Schnorr.verify(key, message, withS(signature, s.add(SECP_ORDER))));
    assertFalse(Schnorr.verify(key, message, withS(signature, SECP_ORDER)));
    message[31] = 1;
    assertFalse(Schnorr.verify(key, message, signature));
    // x of no point.
    assertFalse(Schnorr.verify(new byte[32], new byte[32], signature));
  }

  /** BIP-340's vectors 6 and 9 to 13: odd y, infinity, numbers beyond field and order. */
  @Test
  void schnorrOfOddNoncesAndInfinity() {
    byte[] key = bytes("DFF1D77F2A671C5F36183726DB2341BE58FEAE1DA2DECED843240F7B502BA659");
    byte[] message = bytes("243F6A8885A308D313198A2E03707344A4093822299F31D0082EFA98EC4E6C89");
    for (String signature :
        new String[] {
          "FFF97BD5755EEEA420453A14355235D382F6472F8568A18B2F057A14602975563CC27944640AC607CD107AE10923D9EF7A73C643E166BE5EBEAFA34B1AC553E2",
          "0000000000000000000000000000000000000000000000000000000000000000123DDA8328AF9C23A94C1FEECFD123BA4FB73476F0D594DCB65C6425BD186051",
          "00000000000000000000000000000000000000000000000000000000000000017615FBAF5AE28864013C099742DEADB4DBA87F11AC6754F93780D5A1837CF197",
          "4A298DACAE57395A15D0795DDBFD1DCB564DA82B0F269BC70A74F8220429BA1D69E89B4C5564D00349106B8497785DD7D1D713A8AE82B32FA79D5F7FC407D39B",
          "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFC2F69E89B4C5564D00349106B8497785DD7D1D713A8AE82B32FA79D5F7FC407D39B",
          "6CFF5C3BA86C69EA4B7376F31A9BCB4F74C1976089B2D9963DA2E5543E177769FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141"
        }) {
      assertFalse(Schnorr.verify(key, message, bytes(signature)), signature);
    }
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] withS(byte[] signature, BigInteger s) {
    byte[] changed = signature.clone();
    byte[] all = s.toByteArray();
    int length = Math.min(32, all.length);
    Arrays.fill(changed, 32, 64, (byte) 0);
    System.arraycopy(all, all.length - length, changed, 64 - length, length);
    return changed;
  }

  @Test
  void rangesOfStarknet() {
    BigInteger bound = BigInteger.TWO.pow(251);
    assertTrue(StarkCurve.inRange(ONE, ONE));
    assertTrue(StarkCurve.inRange(bound.subtract(ONE), ONE));
    assertFalse(StarkCurve.inRange(bound, ONE));
    assertFalse(StarkCurve.inRange(BigInteger.ZERO, ONE));
    assertFalse(StarkCurve.inRange(ONE.negate(), ONE));
    assertFalse(StarkCurve.inRange(ONE, BigInteger.ZERO));
    assertFalse(StarkCurve.inRange(ONE, STARK_ORDER));
    // The inverse of s is what is used, and has the bound of r.
    assertTrue(StarkCurve.inRange(ONE, bound.subtract(ONE).modInverse(STARK_ORDER)));
    assertFalse(StarkCurve.inRange(ONE, bound.modInverse(STARK_ORDER)));
  }

  @Test
  void keysOfStarknet() {
    BigInteger beta = hex("6f21413efbe40de150e596d72f7a8c5609ad26c15c915c1f4cdfcb99cee9e89");
    BigInteger field = StarkCurve.FIELD;
    int points = 0;
    for (int i = 0; i < 20; i++) {
      BigInteger x = BigInteger.valueOf(i);
      BigInteger square = x.pow(3).add(x).add(beta).mod(field);
      boolean isSquare = square.modPow(field.subtract(ONE).shiftRight(1), field).equals(ONE);
      assertEquals(isSquare, StarkCurve.key(x).isPresent(), "x " + i);
      if (isSquare) {
        BigInteger y = StarkCurve.key(x).orElseThrow().getAffineYCoord().toBigInteger();
        assertEquals(square, y.modPow(BigInteger.TWO, field));
        assertFalse(y.testBit(0));
        points++;
      }
      assertTrue(StarkCurve.key(field.add(x)).isEmpty());
    }
    assertTrue(points > 5);
  }

  /** Nonce 1 and secret 1: r is the generator's x, s is hash + r. */
  @Test
  void signaturesOfStarknet() {
    ECPoint key = StarkCurve.BASE;
    BigInteger r = key.getAffineXCoord().toBigInteger().mod(STARK_ORDER);
    BigInteger bound = BigInteger.TWO.pow(251);
    for (BigInteger hash : new BigInteger[] {BigInteger.ZERO, ONE, bound.subtract(ONE)}) {
      BigInteger s = hash.add(r).mod(STARK_ORDER);
      assertTrue(StarkCurve.verify(key, hash, r, s));
      assertTrue(StarkCurve.verify(key.negate(), hash, r, s));
      assertFalse(StarkCurve.verify(key, hash.xor(ONE), r, s));
      assertFalse(StarkCurve.verify(key.twice(), hash, r, s));
      assertFalse(StarkCurve.verify(key, hash, r, s.add(ONE)));
    }
    assertFalse(StarkCurve.verify(key, bound, r, bound.add(r).mod(STARK_ORDER)));
    // The nonce would be the point at infinity: hash + r = 0.
    BigInteger opposite = STARK_ORDER.subtract(r);
    if (opposite.compareTo(bound) < 0) {
      assertFalse(StarkCurve.verify(key, opposite, r, ONE));
    }
  }
}

package io.github.por4j.reserves.signature;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;

/** ECDSA over secp256k1 with recovery of the public key, SEC 1 section 4.1.6. */
public final class Secp256k1 {
  private static final X9ECParameters PARAMETERS = CustomNamedCurves.getByName("secp256k1");
  private static final ECCurve CURVE = PARAMETERS.getCurve();
  private static final ECPoint BASE = PARAMETERS.getG();
  static final BigInteger ORDER = PARAMETERS.getN();
  private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

  private Secp256k1() {}

  /** Whether a number of a signature is in 1..n-1. */
  public static boolean isScalar(BigInteger number) {
    return number.signum() > 0 && number.compareTo(ORDER) < 0;
  }

  /** Whether s is at most n/2: of the two forms of each signature, the one that signers use. */
  public static boolean isLow(BigInteger s) {
    return s.compareTo(HALF_ORDER) <= 0;
  }

  /**
   * The key under which a signature over a digest verifies.
   *
   * @param digest 32 bytes
   * @param recovery 0 to 3: bit 0 says whether y of the nonce point is odd, bit 1 whether its x is
   *     r plus the group order
   * @param r in 1..n-1
   * @param s in 1..n-1
   * @return nothing if no point has this x, or if the key would be the point at infinity
   */
  public static Optional<SecpKey> recover(byte[] digest, int recovery, BigInteger r, BigInteger s) {
    BigInteger x = (recovery & 2) == 0 ? r : r.add(ORDER);
    Optional<ECPoint> nonce = lift(x, (recovery & 1) != 0);
    if (nonce.isEmpty()) {
      return Optional.empty();
    }
    BigInteger inverse = r.modInverse(ORDER);
    BigInteger ofBase = new BigInteger(1, digest).negate().multiply(inverse).mod(ORDER);
    BigInteger ofNonce = s.multiply(inverse).mod(ORDER);
    ECPoint key = combine(ofBase, nonce.orElseThrow(), ofNonce);
    return key.isInfinity() ? Optional.empty() : Optional.of(new SecpKey(key));
  }

  /** Multiple of the base plus multiple of a point, in affine coordinates. */
  static ECPoint combine(BigInteger ofBase, ECPoint point, BigInteger ofPoint) {
    return ECAlgorithms.sumOfTwoMultiplies(BASE, ofBase, point, ofPoint).normalize();
  }

  /** The point with this x, at least 0, and this parity of y. */
  static Optional<ECPoint> lift(BigInteger x, boolean odd) {
    if (x.compareTo(CURVE.getField().getCharacteristic()) >= 0) {
      return Optional.empty();
    }
    ECFieldElement abscissa = CURVE.fromBigInteger(x);
    ECFieldElement root = abscissa.square().multiply(abscissa).add(CURVE.getB()).sqrt();
    if (root == null) {
      return Optional.empty();
    }
    BigInteger y = (root.testBitZero() == odd ? root : root.negate()).toBigInteger();
    return Optional.of(CURVE.createPoint(x, y));
  }
}

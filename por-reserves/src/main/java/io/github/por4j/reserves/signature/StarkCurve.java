package io.github.por4j.reserves.signature;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** Starknet's curve y² = x³ + x + beta: ECDSA and the Pedersen hash. */
public final class StarkCurve {
  /** Order of the field, 2^251 + 17·2^192 + 1. */
  public static final BigInteger FIELD =
      BigInteger.TWO.pow(251).add(BigInteger.valueOf(17).shiftLeft(192)).add(BigInteger.ONE);

  static final BigInteger ORDER =
      hex("800000000000010ffffffffffffffffb781126dcae7b2321e66a241adc64d2f");
  private static final BigInteger BOUND = BigInteger.TWO.pow(251);
  private static final ECCurve CURVE =
      new ECCurve.Fp(
          FIELD,
          BigInteger.ONE,
          hex("6f21413efbe40de150e596d72f7a8c5609ad26c15c915c1f4cdfcb99cee9e89"),
          ORDER,
          BigInteger.ONE);

  /** Generator. */
  static final ECPoint BASE =
      point(
          "1ef15c18599971b7beced415a40f0c7deacfd9b0d1819e03d723d8bc943cfca",
          "5668060aa49730b7be4801df46ec62de53ecd11abe43a32873000c36e8dc1f");

  private static final ECPoint SHIFT =
      point(
          "49ee3eba8c1600700ee1b87eb599f16716b0b1022947733551fde4050ca6804",
          "3ca0cfe4b3bc6ddf346d49d06ea0ed34e621062c0e056c1d0405d266e10268a");
  private static final ECPoint[] PEDERSEN = {
    point(
        "234287dcbaffe7f969c748655fca9e58fa8120b6d56eb0c1080d17957ebe47b",
        "3b056f100f96fb21e889527d41f4e39940135dd7a6c94cc6ed0268ee89e5615"),
    point(
        "4fa56f376c83db33f9dab2656558f3399099ec1de5e3018b7a6932dba8aa378",
        "3fa0984c931c9e38113e0c0e47e4401562761f92a7a23b45168f4e80ff5b54d"),
    point(
        "4ba4cc166be8dec764910f75b45f74b40c690c74709e90f3aa372f0bd2d6997",
        "40301cf5c1751f4b971e46c4ede85fcac5c59a5ce5ae7c48151f27b24b219c"),
    point(
        "54302dcb0e6cc1c6e44cca8f61a63bb2ca65048d53fb325d36ff12c49a58202",
        "1b77b3e37d13504b348046268d8ae25ce98ad783c25561a879dcc77e99c2426")
  };

  /** The low bits of a number multiply one point, the four above them another. */
  private static final int LOW_BITS = 248;

  private static final BigInteger LOW_MASK = BigInteger.TWO.pow(LOW_BITS).subtract(BigInteger.ONE);

  private StarkCurve() {}

  /**
   * Pedersen hash of two field elements.
   *
   * @param a below {@link #FIELD}
   * @param b below {@link #FIELD}
   */
  public static BigInteger pedersen(BigInteger a, BigInteger b) {
    ECPoint sum =
        SHIFT
            .add(multiple(PEDERSEN[0], a.and(LOW_MASK)))
            .add(PEDERSEN[1].multiply(a.shiftRight(LOW_BITS)))
            .add(multiple(PEDERSEN[2], b.and(LOW_MASK)))
            .add(PEDERSEN[3].multiply(b.shiftRight(LOW_BITS)));
    return sum.normalize().getAffineXCoord().toBigInteger();
  }

  /** Whether the numbers are in the ranges that Starknet has for signatures. */
  public static boolean inRange(BigInteger r, BigInteger s) {
    return r.signum() > 0
        && r.compareTo(BOUND) < 0
        && s.signum() > 0
        && s.compareTo(ORDER) < 0
        && s.modInverse(ORDER).compareTo(BOUND) < 0;
  }

  /** The point with this x and an even y; nothing if there is none. */
  public static Optional<ECPoint> key(BigInteger x) {
    if (x.compareTo(FIELD) >= 0) {
      return Optional.empty();
    }
    ECFieldElement abscissa = CURVE.fromBigInteger(x);
    ECFieldElement square = abscissa.square().multiply(abscissa).add(abscissa).add(CURVE.getB());
    ECFieldElement root = square.sqrt();
    if (root == null) {
      return Optional.empty();
    }
    ECFieldElement y = root.testBitZero() ? root.negate() : root;
    return Optional.of(CURVE.createPoint(x, y.toBigInteger()));
  }

  /**
   * Whether a signature verifies under a key or its negative: Starknet's keys are an x only.
   *
   * @param hash below 2^251
   * @param r in range
   * @param s in range
   */
  public static boolean verify(ECPoint key, BigInteger hash, BigInteger r, BigInteger s) {
    if (hash.compareTo(BOUND) >= 0) {
      return false;
    }
    BigInteger inverse = s.modInverse(ORDER);
    ECPoint ofBase = multiple(BASE, hash.multiply(inverse).mod(ORDER));
    ECPoint ofKey = key.multiply(r.multiply(inverse).mod(ORDER));
    return isNonce(ofBase.add(ofKey), r) || isNonce(ofBase.subtract(ofKey), r);
  }

  private static boolean isNonce(ECPoint nonce, BigInteger r) {
    ECPoint affine = nonce.normalize();
    return !affine.isInfinity() && affine.getAffineXCoord().toBigInteger().mod(ORDER).equals(r);
  }

  private static ECPoint multiple(ECPoint point, BigInteger number) {
    return new FixedPointCombMultiplier().multiply(point, number);
  }

  private static ECPoint point(String x, String y) {
    return CURVE.createPoint(hex(x), hex(y));
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }
}

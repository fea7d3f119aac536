package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.signature.Hashes;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Signers of the families, written apart from what verifies. */
final class Signers {
  private static final X9ECParameters SECP = CustomNamedCurves.getByName("secp256k1");
  private static final BigInteger N = SECP.getN();

  private Signers() {}

  /** A key pair on secp256k1. */
  record Secp(BigInteger secret, ECPoint point, Random random) {
    static Secp of(long seed) {
      Random random = new Random(seed);
      BigInteger secret = new BigInteger(250, random).add(BigInteger.ONE);
      return new Secp(secret, SECP.getG().multiply(secret).normalize(), random);
    }

    byte[] compressed() {
      return point.getEncoded(true);
    }

    byte[] coordinates() {
      return Arrays.copyOfRange(point.getEncoded(false), 1, 65);
    }

    /** Recovery number, r and s. */
    byte[] sign(byte[] digest) {
      BigInteger nonce = new BigInteger(250, random).add(BigInteger.ONE);
      ECPoint commitment = SECP.getG().multiply(nonce).normalize();
      BigInteger r = commitment.getAffineXCoord().toBigInteger().mod(N);
      BigInteger s =
          nonce.modInverse(N).multiply(new BigInteger(1, digest).add(r.multiply(secret))).mod(N);
      boolean odd = commitment.getAffineYCoord().testBitZero();
      if (s.compareTo(N.shiftRight(1)) > 0) {
        s = N.subtract(s);
        odd = !odd;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(odd ? 1 : 0);
      out.writeBytes(fixed(r));
      out.writeBytes(fixed(s));
      return out.toByteArray();
    }

    String hex(byte[] digest) {
      byte[] signed = sign(digest);
      byte[] bytes = Arrays.copyOfRange(signed, 1, 66);
      bytes[64] = (byte) (27 + signed[0]);
      return "0x" + HexFormat.of().formatHex(bytes);
    }

    String base64(byte[] digest) {
      byte[] signed = sign(digest);
      signed[0] = (byte) (signed[0] + 31);
      return Base64.getEncoder().encodeToString(signed);
    }

    /** BIP-340 with a nonce of its own, the key's secret negated where y is odd. */
    byte[] schnorr(byte[] message) {
      BigInteger d = point.getAffineYCoord().testBitZero() ? N.subtract(secret) : secret;
      BigInteger k = new BigInteger(250, random).add(BigInteger.ONE);
      ECPoint commitment = SECP.getG().multiply(k).normalize();
      k = commitment.getAffineYCoord().testBitZero() ? N.subtract(k) : k;
      byte[] rx = fixed(commitment.getAffineXCoord().toBigInteger());
      byte[] px = fixed(point.getAffineXCoord().toBigInteger());
      byte[] tag = Hashes.sha256("BIP0340/challenge".getBytes(StandardCharsets.US_ASCII));
      BigInteger e = new BigInteger(1, Hashes.sha256(tag, tag, rx, px, message)).mod(N);
      return Bytes.concat(rx, fixed(k.add(e.multiply(d)).mod(N)));
    }

    byte[] x() {
      return fixed(point.getAffineXCoord().toBigInteger());
    }
  }

  /** A key pair of Ed25519. */
  record Edwards(byte[] secret, byte[] key) {
    static Edwards of(long seed) {
      byte[] secret = new byte[32];
      new Random(seed).nextBytes(secret);
      byte[] key = new byte[32];
      Ed25519.generatePublicKey(secret, 0, key, 0);
      return new Edwards(secret, key);
    }

    String sign(byte[] message) {
      byte[] signature = new byte[64];
      Ed25519.sign(secret, 0, message, 0, message.length, signature, 0);
      return "0x" + HexFormat.of().formatHex(signature);
    }

    String hexKey() {
      return "0x" + HexFormat.of().formatHex(key);
    }
  }

  static byte[] fixed(BigInteger value) {
    byte[] bytes = new byte[32];
    byte[] all = value.toByteArray();
    int length = Math.min(32, all.length);
    System.arraycopy(all, all.length - length, bytes, 32 - length, length);
    return bytes;
  }
}

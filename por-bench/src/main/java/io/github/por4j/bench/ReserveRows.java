package io.github.por4j.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * Writes a reserve file, a fresh key for every row, a quarter each of Ethereum, Bitcoin (p2pkh),
 * Tron and Solana, with none of the classes that are measured.
 */
final class ReserveRows {
  /** How a row is signed, by the coin that stands for it. */
  enum Family {
    ETH,
    BTC,
    TRX,
    SOL
  }

  private static final int BLOCK = 10_000;
  private static final String TEXT = "I am an OKX address";
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final BigInteger N = CURVE.getN();
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private final SplittableRandom random;

  private ReserveRows(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Writes {@code count} rows of the families in turn; row i is the same in every such file. */
  static void write(Path file, int count, List<Family> families) throws IOException {
    int kinds = families.size();
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write("coin,amount\n");
      for (int i = 0; i < kinds; i++) {
        out.write(families.get(i) + "," + (count + kinds - 1 - i) / kinds + "\n");
      }
      out.write("\n");
      out.write("coin,Network,Snapshot Height,address,amount,message,signature1,signature2,");
      out.write("redeem script/ public key,eoa1,eoa2\n");
      for (int from = 0; from < count; from += BLOCK) {
        List<String> rows =
            IntStream.range(from, Math.min(count, from + BLOCK))
                .parallel()
                .mapToObj(i -> new ReserveRows(i).row(families.get(i % kinds)))
                .toList();
        for (String row : rows) {
          out.write(row);
        }
      }
    }
  }

  private String row(Family family) {
    return switch (family) {
      case ETH -> ethereum();
      case BTC -> bitcoin();
      case TRX -> tron();
      case SOL -> solana();
    };
  }

  private String ethereum() {
    BigInteger key = scalar();
    byte[] signed = sign(key, personal("\u0019Ethereum Signed Message:\n32"));
    return row("ETH", "0x" + hex(account(key)), recoverable(signed), "");
  }

  private String bitcoin() {
    BigInteger key = scalar();
    byte[] header = ascii("Bitcoin Signed Message:\n");
    byte[] signed = sign(key, sha256(sha256(concat(counted(header), counted(ascii(TEXT))))));
    signed[0] = (byte) (signed[0] + 31);
    byte[] point = CURVE.getG().multiply(key).getEncoded(true);
    String address = checked(0, ripemd160(sha256(point)));
    return row("BTC", address, Base64.getEncoder().encodeToString(signed), "");
  }

  private String tron() {
    BigInteger key = scalar();
    byte[] signed = sign(key, personal("\u0019TRON Signed Message:\n32"));
    return row("TRX", checked(0x41, account(key)), recoverable(signed), "");
  }

  private String solana() {
    Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(bytes(32), 0);
    byte[] text = concat(counted(ascii("OKX Signed Message:\n")), counted(ascii(TEXT)));
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(text, 0, text.length);
    byte[] point = key.generatePublicKey().getEncoded();
    return row("SOL", base58(point), "0x" + hex(signer.generateSignature()), "0x" + hex(point));
  }

  private static String row(String coin, String address, String signature, String key) {
    return coin + "," + coin + ",1," + address + ",1," + TEXT + "," + signature + ",," + key
        + ",,\n";
  }

  private static byte[] personal(String header) {
    return keccak(concat(ascii(header), keccak(ascii(TEXT))));
  }

  private static byte[] account(BigInteger key) {
    byte[] point = CURVE.getG().multiply(key).getEncoded(false);
    return Arrays.copyOfRange(keccak(Arrays.copyOfRange(point, 1, 65)), 12, 32);
  }

  /** Recovery number, r and s. */
  private byte[] sign(BigInteger key, byte[] digest) {
    BigInteger nonce = scalar();
    ECPoint point = CURVE.getG().multiply(nonce).normalize();
    BigInteger r = point.getAffineXCoord().toBigInteger().mod(N);
    BigInteger s =
        nonce.modInverse(N).multiply(new BigInteger(1, digest).add(r.multiply(key))).mod(N);
    boolean odd = point.getAffineYCoord().toBigInteger().testBit(0);
    if (s.compareTo(N.shiftRight(1)) > 0) {
      s = N.subtract(s);
      odd = !odd;
    }
    byte[] signed = new byte[65];
    signed[0] = (byte) (odd ? 1 : 0);
    BigIntegers.asUnsignedByteArray(r, signed, 1, 32);
    BigIntegers.asUnsignedByteArray(s, signed, 33, 32);
    return signed;
  }

  private static String recoverable(byte[] signed) {
    return "0x"
        + hex(Arrays.copyOfRange(signed, 1, 65))
        + hex(new byte[] {(byte) (27 + signed[0])});
  }

  /** Base58 of a version, 20 bytes and the first four of a double SHA-256 over both. */
  private static String checked(int version, byte[] hash) {
    byte[] body = concat(new byte[] {(byte) version}, hash);
    return base58(concat(body, Arrays.copyOf(sha256(sha256(body)), 4)));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A length of one byte before the bytes. */
  private static byte[] counted(byte[] bytes) {
    return concat(new byte[] {(byte) bytes.length}, bytes);
  }

  private BigInteger scalar() {
    return new BigInteger(1, bytes(32)).mod(N.subtract(BigInteger.ONE)).add(BigInteger.ONE);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] keccak(byte[] message) {
    KeccakDigest digest = new KeccakDigest(256);
    digest.update(message, 0, message.length);
    byte[] out = new byte[32];
    digest.doFinal(out, 0);
    return out;
  }

  private static byte[] ripemd160(byte[] message) {
    RIPEMD160Digest digest = new RIPEMD160Digest();
    digest.update(message, 0, message.length);
    byte[] out = new byte[20];
    digest.doFinal(out, 0);
    return out;
  }

  private static byte[] sha256(byte[] message) {
    SHA256Digest digest = new SHA256Digest();
    digest.update(message, 0, message.length);
    byte[] out = new byte[32];
    digest.doFinal(out, 0);
    return out;
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static String base58(byte[] bytes) {
    BigInteger base = BigInteger.valueOf(58);
    StringBuilder text = new StringBuilder();
    for (BigInteger rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(base)) {
      text.append(BASE58.charAt(rest.mod(base).intValueExact()));
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      text.append('1');
    }
    return text.reverse().toString();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

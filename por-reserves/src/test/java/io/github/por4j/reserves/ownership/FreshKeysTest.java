package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.reserves.encoding.BaseText;
import io.github.por4j.reserves.signature.Hashes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import supranational.blst.P1;
import supranational.blst.P2;
import supranational.blst.SecretKey;

/** Rows of Starknet, EOS and validators, signed with a fresh key and then changed in one place. */
class FreshKeysTest {
  private static final OwnershipVerifier VERIFIER = OwnershipVerifier.standard();
  private static final String TEXT = "I am an OKX address";
  private static final String SUITE = "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_POP_";
  private static final BigInteger STARK_ORDER =
      hex("800000000000010ffffffffffffffffb781126dcae7b2321e66a241adc64d2f");

  private static final ECPoint STARK_BASE =
      new ECCurve.Fp(
              hex("800000000000011000000000000000000000000000000000000000000000001"),
              BigInteger.ONE,
              hex("6f21413efbe40de150e596d72f7a8c5609ad26c15c915c1f4cdfcb99cee9e89"),
              STARK_ORDER,
              BigInteger.ONE)
          .createPoint(
              hex("1ef15c18599971b7beced415a40f0c7deacfd9b0d1819e03d723d8bc943cfca"),
              hex("5668060aa49730b7be4801df46ec62de53ecd11abe43a32873000c36e8dc1f"));

  @Property(tries = 12)
  void starknet(@ForAll long seed, @ForAll @IntRange(max = 100_000) int at) {
    Random random = new Random(seed);
    BigInteger secret = new BigInteger(250, random).add(BigInteger.ONE);
    BigInteger nonce = new BigInteger(250, random).add(BigInteger.ONE);
    BigInteger account = new BigInteger(250, random);
    BigInteger r = x(STARK_BASE.multiply(nonce));
    BigInteger digest = new StarknetCheck().digest(account, TEXT);
    BigInteger s =
        nonce.modInverse(STARK_ORDER).multiply(digest.add(r.multiply(secret))).mod(STARK_ORDER);
    String signature = "%064x%064x".formatted(r, s);
    String address = "0x%064x".formatted(account);
    String key = "0x%064x".formatted(x(STARK_BASE.multiply(secret)));
    assertEquals(
        OwnershipCode.KEY_NAMED_BY_FILE, code("STARKNET", address, TEXT, signature, "", key));
    assertFailed("STARKNET", "0x" + flip(address.substring(2), at), TEXT, signature, "", key);
    assertFailed("STARKNET", address, changed(at), signature, "", key);
    assertFailed("STARKNET", address, TEXT, flip(signature, at), "", key);
    assertFailed("STARKNET", address, TEXT, signature, "", "0x" + flip(key.substring(2), at));
  }

  @Property(tries = 100)
  void eos(@ForAll long seed, @ForAll @IntRange(max = 100_000) int at) {
    byte[] digest = Messages.okxSha256(TEXT);
    byte[] first = Signers.Secp.of(seed).compressed();
    byte[] second = Signers.Secp.of(seed + 1).compressed();
    byte[] firstSigned = eosSigned(Signers.Secp.of(seed), digest);
    byte[] secondSigned = eosSigned(Signers.Secp.of(seed + 1), digest);
    String one = eosKey(first);
    String two = "{\"publicKey1\":\"%s\",\"publicKey2\":\"%s\"}".formatted(one, eosKey(second));
    String signature1 = eosSignature(firstSigned);
    String signature2 = eosSignature(secondSigned);
    assertEquals(
        OwnershipCode.KEY_NAMED_BY_FILE, code("VAULTA", "name", TEXT, signature1, "", one));
    assertEquals(
        OwnershipCode.KEY_NAMED_BY_FILE, code("VAULTA", "name", TEXT, signature1, signature2, two));
    // Right checksums over one wrong bit.
    assertFailed("VAULTA", "name", TEXT, eosSignature(flip(firstSigned, at)), "", one);
    assertFailed("VAULTA", "name", TEXT, signature1, eosSignature(flip(secondSigned, at)), two);
    assertFailed("VAULTA", "name", TEXT, signature1, "", eosKey(flip(first, at)));
    assertFailed("VAULTA", "name", changed(at), signature1, signature2, two);
    assertFailed("VAULTA", "name", TEXT, signature2, signature1, two);
    assertFailed("VAULTA", "name", TEXT, signature1, signature1, two);
    assertFailed("VAULTA", "name", TEXT, signature2, signature2, two);
    assertFailed("VAULTA", "name", TEXT, eosSignature(flip(firstSigned, at)), signature2, two);
    assertFailed("VAULTA", "name", TEXT, signature1, "", two);
    String twice = "{\"publicKey1\":\"%s\",\"publicKey2\":\"%s\"}".formatted(one, one);
    assertFailed("VAULTA", "name", TEXT, signature1, signature1, twice);
  }

  @Property(tries = 50)
  void validators(@ForAll long seed, @ForAll @IntRange(max = 100_000) int at) {
    byte[] material = new byte[32];
    new Random(seed).nextBytes(material);
    SecretKey secret = new SecretKey();
    secret.keygen(material);
    byte[] key = new P1(secret).compress();
    byte[] signature =
        new P2().hash_to(Messages.ethereum(TEXT), SUITE, new byte[0]).sign_with(secret).compress();
    HexFormat hex = HexFormat.of();
    assertEquals(
        OwnershipCode.VERIFIED,
        code("BETH", hex.formatHex(key), TEXT, hex.formatHex(signature), "", ""));
    assertFailed("BETH", hex.formatHex(flip(key, at)), TEXT, hex.formatHex(signature), "", "");
    assertFailed("BETH", hex.formatHex(key), changed(at), hex.formatHex(signature), "", "");
    assertFailed("BETH", hex.formatHex(key), TEXT, hex.formatHex(flip(signature, at)), "", "");
  }

  private static byte[] eosSigned(Signers.Secp key, byte[] digest) {
    byte[] signed = key.sign(digest);
    signed[0] = (byte) (signed[0] + 31);
    return signed;
  }

  private static String eosSignature(byte[] bytes) {
    return "SIG_K1_" + base58(bytes, Hashes.ripemd160(bytes, "K1".getBytes(US_ASCII)));
  }

  private static String eosKey(byte[] bytes) {
    return "EOS" + base58(bytes, Hashes.ripemd160(bytes));
  }

  private static String base58(byte[] bytes, byte[] hash) {
    return BaseText.BASE58.encode(Bytes.concat(bytes, Arrays.copyOf(hash, 4)));
  }

  private static String changed(int at) {
    byte[] text = TEXT.getBytes(US_ASCII);
    // A bit that leaves a letter, so that the text stays one of the form.
    text[at % text.length] ^= 1;
    return new String(text, US_ASCII);
  }

  private static byte[] flip(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    int bit = at % (bytes.length * Byte.SIZE);
    flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    return flipped;
  }

  private static String flip(String hex, int at) {
    return HexFormat.of().formatHex(flip(HexFormat.of().parseHex(hex), at));
  }

  private static void assertFailed(
      String coin, String address, String text, String first, String second, String key) {
    assertEquals(OwnershipStatus.FAILED, code(coin, address, text, first, second, key).status());
  }

  private static OwnershipCode code(
      String coin, String address, String text, String first, String second, String key) {
    return VERIFIER
        .verify(new OwnershipClaim(coin, "", "", address, text, first, second, key, "", ""))
        .code();
  }

  private static BigInteger x(ECPoint point) {
    return point.normalize().getAffineXCoord().toBigInteger();
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }
}

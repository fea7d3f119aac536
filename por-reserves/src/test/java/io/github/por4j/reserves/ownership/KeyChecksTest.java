package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.reserves.encoding.BaseText;
import io.github.por4j.reserves.encoding.Bech32;
import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Hashes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.junit.jupiter.api.Test;

/** Each check of rows with a key or an owner, with its code. */
class KeyChecksTest {
  private static final OwnershipVerifier VERIFIER = OwnershipVerifier.standard();
  private static final String TEXT = "I am an OKX address";
  private static final String ADDRESS = "address";
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");

  private static OwnershipCode code(
      String coin, String address, String signature, String key, String owner) {
    return VERIFIER
        .verify(new OwnershipClaim(coin, "", "", address, TEXT, signature, "", key, owner, ""))
        .code();
  }

  private static OwnershipCode failed(RunnableCheck check) {
    return assertThrows(FailedCheckException.class, check::run).result().code();
  }

  @FunctionalInterface
  private interface RunnableCheck {
    void run() throws FailedCheckException;
  }

  /** NULS, of whose addresses nothing is known. */
  @Test
  void namedKeys() {
    Signers.Secp key = Signers.Secp.of(1);
    String signature = key.hex(Messages.okxKeccak(TEXT));
    String compressed = Hex.encode(key.compressed());
    String coordinates = Hex.encode(key.coordinates());
    assertEquals(OwnershipCode.KEY_NAMED_BY_FILE, code("NULS", ADDRESS, signature, compressed, ""));
    assertEquals(
        OwnershipCode.KEY_NAMED_BY_FILE, code("NULS", ADDRESS, signature, coordinates, ""));
    assertEquals(OwnershipCode.FIELD_MISSING, code("NULS", ADDRESS, signature, "", ""));
    assertEquals(OwnershipCode.KEY_FORM, code("NULS", ADDRESS, signature, "no digits", ""));
    for (String other : List.of("04" + coordinates, compressed.substring(2))) {
      assertEquals(OwnershipCode.KEY_FORM, code("NULS", ADDRESS, signature, other, ""));
    }
    String stranger = Hex.encode(Signers.Secp.of(2).compressed());
    assertEquals(OwnershipCode.KEY_OTHER, code("NULS", ADDRESS, signature, stranger, ""));
    String odd = (key.compressed()[0] == 2 ? "03" : "02") + compressed.substring(2);
    assertEquals(OwnershipCode.KEY_OTHER, code("NULS", ADDRESS, signature, odd, ""));
  }

  @Test
  void edwardsKeys() {
    Signers.Edwards key = Signers.Edwards.of(1);
    String address = BaseText.BASE58.encode(key.key());
    String signature = key.sign(Messages.okx(TEXT));
    String hex = key.hexKey();
    assertEquals(OwnershipCode.VERIFIED, code("SOL", address, signature, hex, ""));
    assertEquals(OwnershipCode.VERIFIED, code("SOL", address, signature, hex, address));
    assertEquals(OwnershipCode.KEY_ROTATED, code("SOL", ADDRESS, signature, hex, address));
    assertEquals(OwnershipCode.ADDRESS_OTHER, code("SOL", address, signature, hex, ADDRESS));
    assertEquals(OwnershipCode.ADDRESS_OTHER, code("SOL", ADDRESS, signature, hex, ""));
    assertEquals(OwnershipCode.FIELD_MISSING, code("SOL", address, signature, "", ""));
    assertEquals(OwnershipCode.KEY_FORM, code("SOL", address, signature, "no digits", ""));
    assertEquals(OwnershipCode.KEY_FORM, code("SOL", address, signature, hex + "00", ""));
    assertEquals(OwnershipCode.KEY_FORM, code("SOL", address, signature, hex.substring(0, 64), ""));
    assertEquals(
        OwnershipCode.KEY_WEAK, code("SOL", address, signature, "01" + "00".repeat(31), ""));
    assertEquals(OwnershipCode.SIGNATURE_FORM, code("SOL", address, "no digits", hex, ""));
    assertEquals(OwnershipCode.SIGNATURE_FORM, code("SOL", address, signature + "00", hex, ""));
    assertEquals(
        OwnershipCode.SIGNATURE_FORM, code("SOL", address, signature.substring(0, 128), hex, ""));
    String other = key.sign(Messages.okx(TEXT + "."));
    assertEquals(OwnershipCode.SIGNATURE_WRONG, code("SOL", address, other, hex, ""));
    // Nothing is known of this coin's addresses.
    assertEquals(OwnershipCode.KEY_NAMED_BY_FILE, code("ACA", ADDRESS, signature, hex, ""));
    assertEquals(OwnershipCode.SIGNATURE_WRONG, code("ACA", ADDRESS, other, hex, ""));
  }

  /** Mainnet addresses whose payment part is a key's; what stakes is not looked at. */
  @Test
  void cardano() {
    Signers.Edwards key = Signers.Edwards.of(3);
    String signature = key.sign(Messages.okx(TEXT));
    byte[] payment = Hashes.blake2b(28, key.key());
    byte[] staking = new byte[28];
    for (int header : new int[] {0, 1, 2, 0x11, 0x20, 0x21, 0x22, 0x60, 0x61, 0x62, 0xe1}) {
      byte[] head = {(byte) header};
      String base = Bech32.encode("addr", Bytes.concat(head, payment, staking));
      boolean known = header == 0x01 || header == 0x21;
      assertEquals(
          known ? OwnershipCode.VERIFIED : OwnershipCode.ADDRESS_OTHER,
          code("ADA", base, signature, key.hexKey(), ""),
          "base " + header);
      String alone = Bech32.encode("addr", Bytes.concat(head, payment));
      assertEquals(
          header == 0x61 ? OwnershipCode.VERIFIED : OwnershipCode.ADDRESS_OTHER,
          code("ADA", alone, signature, key.hexKey(), ""),
          "alone " + header);
    }
    byte[] longer = Bytes.concat(new byte[] {1}, payment, staking, new byte[1]);
    assertEquals(
        OwnershipCode.ADDRESS_OTHER,
        code("ADA", Bech32.encode("addr", longer), signature, key.hexKey(), ""));
    byte[] swapped = Bytes.concat(new byte[] {1}, staking, payment);
    assertEquals(
        OwnershipCode.ADDRESS_OTHER,
        code("ADA", Bech32.encode("addr", swapped), signature, key.hexKey(), ""));
  }

  /** Leading zeros of the hash may be left out, all of them or none. */
  @Test
  void aptos() {
    Derivation<byte[]> derivation = Ed25519Derivations.of("aptos");
    for (int seed = 0; seed < 60; seed++) {
      byte[] key = Signers.Edwards.of(seed).key();
      String digits = Hex.encode(Hashes.sha3(key, new byte[1]));
      assertEquals(
          List.of("0x" + digits, "0x" + digits.replaceFirst("^0+", "")),
          derivation.texts().apply(key, ""));
    }
  }

  private static String checked(String prefix, byte[] body, String suffix) {
    byte[] sum = Hashes.ripemd160(body, suffix.getBytes(US_ASCII));
    return prefix + BaseText.BASE58.encode(Bytes.concat(body, Arrays.copyOf(sum, 4)));
  }

  @Test
  void eos() {
    Signers.Secp key = Signers.Secp.of(5);
    byte[] signed = key.sign(Messages.okxSha256(TEXT));
    signed[0] = (byte) (signed[0] + 31);
    String named = checked("EOS", key.compressed(), "");
    String signature = checked("SIG_K1_", signed, "K1");
    assertEquals(OwnershipCode.KEY_NAMED_BY_FILE, code("VAULTA", "name", signature, named, ""));
    assertEquals(OwnershipCode.FIELD_MISSING, code("VAULTA", "name", signature, "", ""));
    byte[] longKey = Bytes.concat(key.compressed(), new byte[1]);
    for (String other :
        List.of(
            "PUB" + named.substring(3),
            "EOS0" + named.substring(4),
            checked("EOS", longKey, ""),
            checked("EOS", Arrays.copyOf(key.compressed(), 32), ""),
            checked("EOS", key.compressed(), "K1"))) {
      assertEquals(OwnershipCode.KEY_FORM, code("VAULTA", "name", signature, other, ""), other);
    }
    for (String other :
        List.of(
            "SIG_R1_" + signature.substring(7),
            "SIG_K1_0" + signature.substring(8),
            checked("SIG_K1_", Arrays.copyOf(signed, 64), "K1"),
            checked("SIG_K1_", Arrays.copyOf(signed, 66), "K1"),
            checked("SIG_K1_", signed, ""))) {
      assertEquals(OwnershipCode.SIGNATURE_FORM, code("VAULTA", "name", other, named, ""), other);
    }
    String stranger = checked("EOS", Signers.Secp.of(6).compressed(), "");
    assertEquals(OwnershipCode.KEY_OTHER, code("VAULTA", "name", signature, stranger, ""));
    for (int recovery : new int[] {30, 35}) {
      byte[] out = signed.clone();
      out[0] = (byte) recovery;
      assertEquals(
          OwnershipCode.SIGNATURE_RANGE,
          code("VAULTA", "name", checked("SIG_K1_", out, "K1"), named, ""));
    }
  }

  private static OwnershipCode owners(String type, String owner1, String owner2, String second) {
    Signers.Secp key = Signers.Secp.of(7);
    String contract = "0x1111111111111111111111111111111111111111";
    return VERIFIER
        .verify(
            new OwnershipClaim(
                "ETH",
                type,
                "ETH",
                contract,
                TEXT,
                key.hex(Messages.ethereum(TEXT)),
                second,
                "",
                owner1,
                owner2))
        .code();
  }

  private static String ethereum(int seed) {
    byte[] hash = Hashes.keccak256(Signers.Secp.of(seed).coordinates());
    return "0x" + Hex.encode(Arrays.copyOfRange(hash, 12, 32));
  }

  @Test
  void twoOwnersBothSign() {
    String one = ethereum(7);
    String two = ethereum(8);
    String second = Signers.Secp.of(8).hex(Messages.ethereum(TEXT));
    assertEquals(OwnershipCode.OWNER_NAMED_BY_FILE, owners("", one, "", ""));
    assertEquals(OwnershipCode.OWNER_NAMED_BY_FILE, owners("", one, two, second));
    assertEquals(OwnershipCode.FIELD_MISSING, owners("", one, two, ""));
    assertEquals(OwnershipCode.ADDRESS_OTHER, owners("", one, ethereum(9), second));
    assertEquals(OwnershipCode.ADDRESS_OTHER, owners("", two, one, second));
    assertEquals(
        OwnershipCode.OWNER_FORM,
        owners("", one, "0x" + one.substring(2).toUpperCase(Locale.ROOT), second));
    assertEquals(OwnershipCode.OWNER_FORM, owners("", "", two, second));
    assertEquals(OwnershipCode.SIGNATURE_FORM, owners("", one, two, "0x00"));
  }

  @Test
  void stakesAreNotOwned() {
    String one = ethereum(7);
    assertEquals(OwnershipCode.STAKING_OWNER, owners("ETH Staking", one, "", ""));
    assertEquals(OwnershipCode.STAKING_OWNER, owners(" eigenlayer staking ", one, "0x2", ""));
    assertEquals(OwnershipCode.OWNER_NAMED_BY_FILE, owners("Non Staking", one, "", ""));
    assertEquals(OwnershipCode.OWNER_NAMED_BY_FILE, owners("staking", one, "", ""));
    assertEquals(OwnershipCode.FIELD_MISSING, owners("ETH staking", one, "0x2", ""));
    assertEquals(OwnershipCode.ADDRESS_OTHER, owners("Eigenlayer Staking", "", "0x2", ""));
  }

  private static byte[] scalars(BigInteger r, BigInteger s) {
    return Bytes.concat(Signers.fixed(r), Signers.fixed(s));
  }

  @Test
  void rangesOfASignature() throws Exception {
    BigInteger one = BigInteger.ONE;
    BigInteger n = CURVE.getN();
    BigInteger half = n.shiftRight(1);
    for (int recovery = 0; recovery < 4; recovery++) {
      RecoverableSignature low = RecoverableSignature.of(recovery, scalars(one, half), 0);
      assertEquals(recovery, low.recovery());
      assertEquals(half, low.s());
      assertEquals(one, low.r());
    }
    RecoverableSignature.of(0, scalars(n.subtract(one), one), 0);
    for (int recovery : new int[] {-1, 4, -31, 100}) {
      assertEquals(
          OwnershipCode.SIGNATURE_RANGE,
          failed(() -> RecoverableSignature.of(recovery, scalars(one, one), 0)));
    }
    for (byte[] bytes :
        List.of(
            scalars(BigInteger.ZERO, one),
            scalars(one, BigInteger.ZERO),
            scalars(n, one),
            scalars(one, n),
            scalars(one, half.add(one)),
            scalars(one, n.subtract(one)))) {
      assertEquals(
          OwnershipCode.SIGNATURE_RANGE, failed(() -> RecoverableSignature.of(0, bytes, 0)));
    }
  }

  @Test
  void formsOfASignature() throws Exception {
    byte[] body = scalars(BigInteger.ONE, BigInteger.TWO);
    String hex = Hex.encode(body);
    assertEquals(0, RecoverableSignature.ofHex(hex + "1b").recovery());
    assertEquals(3, RecoverableSignature.ofHex("0x" + hex + "1e").recovery());
    for (String v : List.of("00", "01", "1a", "1f", "ff")) {
      assertEquals(
          OwnershipCode.SIGNATURE_RANGE, failed(() -> RecoverableSignature.ofHex(hex + v)));
    }
    for (String other : List.of(hex, hex + "1b00", "", "0x", hex + "1", hex + "1g")) {
      assertEquals(
          OwnershipCode.SIGNATURE_FORM, failed(() -> RecoverableSignature.ofHex(other)), other);
    }
    Base64.Encoder base64 = Base64.getEncoder();
    for (int v = 28; v < 37; v++) {
      String text = base64.encodeToString(Bytes.concat(new byte[] {(byte) v}, body));
      if (v >= 31 && v < 35) {
        assertEquals(v - 31, RecoverableSignature.ofBase64(text).recovery());
      } else {
        assertEquals(
            OwnershipCode.SIGNATURE_RANGE, failed(() -> RecoverableSignature.ofBase64(text)));
      }
    }
    for (int length : new int[] {0, 64, 66}) {
      String text = base64.encodeToString(new byte[length]);
      assertEquals(OwnershipCode.SIGNATURE_FORM, failed(() -> RecoverableSignature.ofBase64(text)));
    }
  }

  /** A nonce point with no y; and a signature by the point at infinity. */
  @Test
  void noKeyHasSigned() throws Exception {
    RecoverableSignature noPoint =
        RecoverableSignature.of(0, scalars(BigInteger.valueOf(5), BigInteger.ONE), 0);
    assertEquals(OwnershipCode.SIGNATURE_WRONG, failed(() -> noPoint.signer(new byte[32])));
    BigInteger x = CURVE.getG().getAffineXCoord().toBigInteger();
    int odd = CURVE.getG().getAffineYCoord().testBitZero() ? 1 : 0;
    BigInteger s = BigInteger.valueOf(77);
    RecoverableSignature infinity = RecoverableSignature.of(odd, scalars(x, s), 0);
    assertEquals(OwnershipCode.SIGNATURE_WRONG, failed(() -> infinity.signer(Signers.fixed(s))));
    assertEquals(33, infinity.signer(new byte[32]).compressed().length);
  }

  @Test
  void cellsOfARow() {
    String longest = "a".repeat(4096);
    String key = Signers.Edwards.of(1).hexKey();
    assertEquals(OwnershipCode.SIGNATURE_FORM, code("SOL", longest, longest, key, longest));
    assertEquals(OwnershipCode.FIELD_FORM, code("SOL", longest + "a", "s", "k", ""));
    assertEquals(OwnershipCode.FIELD_FORM, code("SOL", "a", "s", "k", longest + "a"));
    assertEquals(OwnershipCode.FIELD_MISSING, code("SOL", "", "s", "k", ""));
    assertEquals(OwnershipCode.FIELD_MISSING, code("SOL", "a", "", "k", ""));
    assertEquals(OwnershipCode.FIELD_MISSING, code("SOL", "a", "\\N", "k", ""));
    OwnershipClaim noText = new OwnershipClaim("SOL", "", "", "a", "", "s", "", "k", "", "");
    assertEquals(OwnershipCode.FIELD_MISSING, VERIFIER.verify(noText).code());
    assertTrue(VERIFIER.verify(noText).reason().contains("no message"));
  }

  /** Coins whose rows OKX passes over are checked where they have a signature all the same. */
  @Test
  void skippedCoins() {
    assertEquals(OwnershipCode.COIN_UNSIGNED, code("A", "name", "", "", ""));
    assertEquals(OwnershipCode.FIELD_MISSING, code("A", "name", "SIG_K1_x", "", ""));
  }

  @Test
  void starknetRowsAreOfTheForm() {
    String key = "0x1ef15c18599971b7beced415a40f0c7deacfd9b0d1819e03d723d8bc943cfca";
    String one = "%064x%064x".formatted(BigInteger.ONE, BigInteger.ONE);
    assertEquals(OwnershipCode.SIGNATURE_WRONG, code("STARKNET", "0x1", one, key, ""));
    assertEquals(OwnershipCode.FIELD_MISSING, code("STARKNET", "0x1", one, "", ""));
    String field = "800000000000011000000000000000000000000000000000000000000000001";
    String most = "800000000000011000000000000000000000000000000000000000000000000";
    assertEquals(OwnershipCode.SIGNATURE_WRONG, code("STARKNET", "0x" + most, one, key, ""));
    for (String address :
        List.of("1", "0x", "0x" + field, "0xA", "0X1", "0x" + "0".repeat(64) + "1")) {
      assertEquals(OwnershipCode.ADDRESS_FORM, code("STARKNET", address, one, key, ""), address);
    }
    // 5 is the x of no point; beyond the field, the generator's.
    for (String other : List.of("no digits", "0x5", "0x" + field)) {
      assertEquals(OwnershipCode.KEY_FORM, code("STARKNET", "0x1", one, other, ""), other);
    }
    for (String other : List.of("0x" + one, one + "00", one.substring(2), "no digits")) {
      assertEquals(OwnershipCode.SIGNATURE_FORM, code("STARKNET", "0x1", other, key, ""), other);
    }
    String bound = "%064x%064x".formatted(BigInteger.TWO.pow(251), BigInteger.ONE);
    assertEquals(OwnershipCode.SIGNATURE_RANGE, code("STARKNET", "0x1", bound, key, ""));
    for (String text : List.of("12", "0x1", "0Xz", "a".repeat(32), "\t", "\u00e9")) {
      OwnershipClaim row =
          new OwnershipClaim("STARKNET", "", "", "0x1", text, one, "", key, "", "");
      assertEquals(OwnershipCode.FIELD_FORM, VERIFIER.verify(row).code(), text);
    }
    OwnershipClaim longest =
        new OwnershipClaim("STARKNET", "", "", "0x1", "a".repeat(31), one, "", key, "", "");
    assertEquals(OwnershipCode.SIGNATURE_WRONG, VERIFIER.verify(longest).code());
  }
}

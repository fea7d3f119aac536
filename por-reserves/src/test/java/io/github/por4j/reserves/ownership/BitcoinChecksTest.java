package io.github.por4j.reserves.ownership;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.reserves.encoding.Bech32;
import io.github.por4j.reserves.encoding.CashText;
import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Hashes;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each check of a row of a Bitcoin-like coin, with its code: addresses, scripts, signatures. */
class BitcoinChecksTest {
  private static final OwnershipVerifier VERIFIER = OwnershipVerifier.standard();
  private static final String TEXT = "I am an OKX address";
  private static final byte[] DIGEST = Messages.bitcoin("Bitcoin", TEXT);

  private static Signers.Secp key(int seed) {
    return Signers.Secp.of(seed);
  }

  private static String signed(int seed) {
    return key(seed).base64(DIGEST);
  }

  private static OwnershipCode code(String address, String first, String second, String script) {
    return VERIFIER
        .verify(new OwnershipClaim("BTC", "", "", address, TEXT, first, second, script, "", ""))
        .code();
  }

  /** As {@link #code}, of Bitcoin Cash. */
  private static OwnershipCode cash(String address, String signature, String script) {
    return VERIFIER
        .verify(new OwnershipClaim("BCHN", "", "", address, TEXT, signature, "", script, "", ""))
        .code();
  }

  private static byte[] script(int required, int counted, int... seeds) {
    byte[] script = {(byte) (0x50 + required)};
    for (int seed : seeds) {
      script = Bytes.concat(script, new byte[] {33}, key(seed).compressed());
    }
    return Bytes.concat(script, new byte[] {(byte) (0x50 + counted), (byte) 0xae});
  }

  private static String witness(byte[] script) {
    return Bech32.witness("bc", new Bech32.Witness(0, Hashes.sha256(script)));
  }

  private static OwnershipCode ofScript(byte[] script, String first, String second) {
    return code(witness(script), first, second, Hex.encode(script));
  }

  @Test
  void thresholdIsThatOfTheScript() {
    byte[] one = script(1, 1, 1);
    assertEquals(OwnershipCode.VERIFIED, ofScript(one, signed(1), ""));
    byte[] oneOfTwo = script(1, 2, 1, 2);
    assertEquals(OwnershipCode.VERIFIED, ofScript(oneOfTwo, signed(2), ""));
    assertEquals(OwnershipCode.VERIFIED, ofScript(oneOfTwo, signed(2), signed(1)));
    byte[] twoOfThree = script(2, 3, 1, 2, 3);
    assertEquals(OwnershipCode.THRESHOLD, ofScript(twoOfThree, signed(1), ""));
    assertEquals(OwnershipCode.THRESHOLD, ofScript(twoOfThree, signed(1), signed(1)));
    assertEquals(OwnershipCode.VERIFIED, ofScript(twoOfThree, signed(3), signed(1)));
    assertEquals(OwnershipCode.SIGNER_OUTSIDE_SCRIPT, ofScript(twoOfThree, signed(1), signed(4)));
    assertEquals(OwnershipCode.SIGNER_OUTSIDE_SCRIPT, ofScript(twoOfThree, signed(4), signed(1)));
    byte[] threeOfThree = script(3, 3, 1, 2, 3);
    assertEquals(OwnershipCode.THRESHOLD, ofScript(threeOfThree, signed(3), signed(1)));
    assertEquals(OwnershipCode.THRESHOLD, ofScript(oneOfTwo, signed(1), signed(1)));
  }

  @Test
  void signerSaysHowManySigned() {
    byte[] script = script(2, 3, 1, 2, 3);
    Ownership result =
        VERIFIER.verify(
            new OwnershipClaim(
                "BTC",
                "",
                "",
                witness(script),
                TEXT,
                signed(1),
                signed(3),
                Hex.encode(script),
                "",
                ""));
    assertTrue(result.reason().endsWith("asks for 2 of 3 keys; signed by 2"), result.reason());
  }

  @Test
  void scriptsAreMultisigAndNothingElse() throws Exception {
    int[] sixteen = new int[16];
    Arrays.setAll(sixteen, i -> i + 1);
    assertEquals(16, MultisigScript.read(script(16, 16, sixteen)).keys().size());
    assertEquals(16, MultisigScript.read(script(16, 16, sixteen)).required());
    assertEquals(1, MultisigScript.read(script(1, 1, 1)).required());
    assertEquals(
        Hex.encode(key(2).compressed()), MultisigScript.read(script(1, 2, 1, 2)).keys().get(1));

    byte[] good = script(2, 3, 1, 2, 3);
    refused(new byte[0]);
    refused(new byte[] {0x51});
    refused(new byte[] {0x51, (byte) 0xae});
    refused(new byte[] {0x51, 0x51, (byte) 0xae});
    refused(new byte[] {0x51, 0x50, (byte) 0xae});
    refused(Arrays.copyOf(good, good.length - 1));
    refused(Bytes.concat(good, new byte[1]));
    refused(Bytes.concat(new byte[1], good));
    refused(with(good, good.length - 1, 0xaf));
    refused(script(0, 3, 1, 2, 3));
    refused(script(17, 3, 1, 2, 3));
    refused(script(4, 3, 1, 2, 3));
    refused(script(2, 2, 1, 2, 3));
    refused(script(2, 4, 1, 2, 3));
    int[] seventeen = new int[17];
    Arrays.setAll(seventeen, i -> i + 1);
    refused(script(2, 17, seventeen));
    refused(script(1, 2, 5, 5));
    for (int at : new int[] {1, 35, 69}) {
      refused(with(good, at, 32));
      refused(with(good, at + 1, 1));
      refused(with(good, at + 1, 4));
    }
  }

  private static byte[] with(byte[] script, int at, int value) {
    byte[] changed = script.clone();
    changed[at] = (byte) value;
    return changed;
  }

  private static void refused(byte[] script) {
    FailedCheckException failed =
        assertThrows(FailedCheckException.class, () -> MultisigScript.read(script));
    assertEquals(OwnershipCode.SCRIPT_FORM, failed.result().code());
  }

  @Test
  void scriptIsThatOfTheAddress() {
    byte[] script = script(1, 2, 1, 2);
    byte[] other = script(1, 2, 2, 1);
    String address = witness(script);
    String pushed = SecpDerivations.base58Check(new byte[] {5}, Hashes.hash160(script));
    for (String text : new String[] {address, pushed}) {
      assertEquals(OwnershipCode.VERIFIED, code(text, signed(1), "", Hex.encode(script)));
      assertEquals(OwnershipCode.SCRIPT_OTHER, code(text, signed(1), "", Hex.encode(other)));
      assertEquals(OwnershipCode.FIELD_MISSING, code(text, signed(1), "", ""));
      assertEquals(OwnershipCode.SCRIPT_FORM, code(text, signed(1), "", "no digits"));
    }
    String cash =
        CashText.CASH.encode("bitcoincash", Bytes.concat(new byte[] {8}, Hashes.hash160(script)));
    assertEquals(OwnershipCode.VERIFIED, cash(cash, signed(1), Hex.encode(script)));
  }

  @Test
  void keyIsThatOfTheAddress() {
    byte[] hash = Hashes.hash160(key(1).compressed());
    String first = SecpDerivations.base58Check(new byte[] {0}, hash);
    String witness = Bech32.witness("bc", new Bech32.Witness(0, hash));
    for (String text : new String[] {first, witness}) {
      assertEquals(OwnershipCode.VERIFIED, code(text, signed(1), "", ""));
      assertEquals(OwnershipCode.ADDRESS_OTHER, code(text, signed(2), "", ""));
      assertEquals(OwnershipCode.SIGNATURE_FORM, code(text, "no base64", "", ""));
      assertEquals(
          OwnershipCode.VERIFIED, code(text, key(1).hex(Messages.okxKeccak(TEXT)), "", ""));
      assertEquals(OwnershipCode.ADDRESS_OTHER, code(text, key(1).hex(DIGEST), "", ""));
    }
    assertEquals(
        OwnershipCode.VERIFIED,
        cash(CashText.CASH.encode("bitcoincash", Bytes.concat(new byte[1], hash)), signed(1), ""));
  }

  private static Optional<BitcoinAddress.Kind> kind(String rule, String text) {
    return BitcoinAddress.encoding(rule).read(text).map(BitcoinAddress::kind);
  }

  @Test
  void base58Addresses() {
    byte[] hash = Hashes.hash160(key(1).compressed());
    String text = SecpDerivations.base58Check(new byte[] {0}, hash);
    assertEquals(Optional.of(BitcoinAddress.Kind.KEY_HASH), kind("base58:00:05", text));
    assertArrayEquals(
        hash, BitcoinAddress.encoding("base58:00:05").read(text).orElseThrow().payload());
    assertEquals(Optional.of(BitcoinAddress.Kind.SCRIPT_HASH), kind("base58:05:00", text));
    assertEquals(Optional.empty(), kind("base58:01:05", text));
    assertEquals(Optional.empty(), kind("base58:0000:0500", text));
    String two = SecpDerivations.base58Check(new byte[] {0x1c, (byte) 0xb8}, hash);
    assertEquals(Optional.of(BitcoinAddress.Kind.KEY_HASH), kind("base58:1cb8:1cbd", two));
    assertEquals(Optional.of(BitcoinAddress.Kind.SCRIPT_HASH), kind("base58:1cbd:1cb8", two));
    assertEquals(Optional.empty(), kind("base58:1cbd:1cb9", two));
    for (int length : new int[] {19, 21}) {
      String other = SecpDerivations.base58Check(new byte[] {0}, Arrays.copyOf(hash, length));
      assertEquals(Optional.empty(), kind("base58:00:05", other));
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i) == '2' ? '3' : '2';
      String mistyped = text.substring(0, i) + c + text.substring(i + 1);
      assertEquals(Optional.empty(), kind("base58:00:05", mistyped));
    }
  }

  @Test
  void witnessAddresses() {
    for (int length : new int[] {2, 19, 20, 21, 31, 32, 33, 40}) {
      byte[] program = new byte[length];
      String zero = Bech32.witness("bc", new Bech32.Witness(0, program));
      Optional<BitcoinAddress.Kind> expected =
          switch (length) {
            case 20 -> Optional.of(BitcoinAddress.Kind.WITNESS_KEY_HASH);
            case 32 -> Optional.of(BitcoinAddress.Kind.WITNESS_SCRIPT_HASH);
            default -> Optional.empty();
          };
      assertEquals(expected, kind("segwit:bc", zero), "length " + length);
      assertEquals(Optional.empty(), kind("taproot:bc", zero));
      assertEquals(Optional.empty(), kind("segwit:tb", zero));
      String one = Bech32.witness("bc", new Bech32.Witness(1, program));
      assertEquals(
          length == 32 ? Optional.of(BitcoinAddress.Kind.TAPROOT) : Optional.empty(),
          kind("taproot:bc", one));
      assertEquals(Optional.empty(), kind("segwit:bc", one));
    }
  }

  @Test
  void cashAddresses() {
    byte[] hash = new byte[20];
    for (int version : new int[] {0, 1, 7, 8, 9, 16}) {
      String text =
          CashText.CASH.encode("bitcoincash", Bytes.concat(new byte[] {(byte) version}, hash));
      Optional<BitcoinAddress.Kind> expected =
          switch (version) {
            case 0 -> Optional.of(BitcoinAddress.Kind.KEY_HASH);
            case 8 -> Optional.of(BitcoinAddress.Kind.SCRIPT_HASH);
            default -> Optional.empty();
          };
      assertEquals(expected, kind("cashaddr:bitcoincash", text), "version " + version);
      assertEquals(Optional.empty(), kind("cashaddr:ecash", text));
    }
    for (int length : new int[] {19, 21, 24}) {
      String text = CashText.CASH.encode("bitcoincash", new byte[1 + length]);
      assertEquals(Optional.empty(), kind("cashaddr:bitcoincash", text), "length " + length);
    }
  }

  @Test
  void rulesHaveNames() {
    for (String rule :
        new String[] {"", "base58", "base58:00", "segwit", "other:bc", "segwit:a:b"}) {
      assertThrows(IllegalArgumentException.class, () -> BitcoinAddress.encoding(rule), rule);
    }
  }

  @Test
  void taprootSignatures() {
    Signers.Secp key = key(6);
    String address = Bech32.witness("bc", new Bech32.Witness(1, key.x()));
    byte[] signature = key.schnorr(Bip322.digest(key.x(), TEXT));
    byte[] witness = Bytes.concat(new byte[] {1, 64}, signature);
    assertEquals(OwnershipCode.VERIFIED, taproot(address, witness));
    assertEquals(OwnershipCode.SIGNATURE_FORM, taproot(address, signature));
    assertEquals(OwnershipCode.SIGNATURE_FORM, taproot(address, with(witness, 0, 2)));
    assertEquals(OwnershipCode.SIGNATURE_FORM, taproot(address, with(witness, 1, 65)));
    assertEquals(
        OwnershipCode.SIGNATURE_FORM, taproot(address, Bytes.concat(witness, new byte[1])));
    assertEquals(OwnershipCode.SIGNATURE_FORM, code(address, "no base64", "", ""));
    assertEquals(
        OwnershipCode.SIGNATURE_WRONG, taproot(address, with(witness, 65, witness[65] ^ 1)));
    byte[] plain = key.schnorr(DIGEST);
    assertEquals(
        OwnershipCode.SIGNATURE_WRONG, taproot(address, Bytes.concat(new byte[] {1, 64}, plain)));
  }

  private static OwnershipCode taproot(String address, byte[] witness) {
    return code(address, Base64.getEncoder().encodeToString(witness), "", "");
  }
}

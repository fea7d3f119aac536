package io.github.por4j.reserves.encoding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts that stand for bytes: vectors of their specifications, and the limits of what is read. */
class EncodingsTest {
  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  /** draft-msporny-base58. */
  @Test
  void base58() {
    List<String[]> vectors =
        List.of(
            new String[] {"48656c6c6f20576f726c6421", "2NEpo7TZRRrLZSi2U"},
            new String[] {"0000287fb4cd", "11233QC4"},
            new String[] {"", ""},
            new String[] {"00", "1"},
            new String[] {"ff", "5Q"});
    for (String[] vector : vectors) {
      assertEquals(vector[1], BaseText.BASE58.encode(bytes(vector[0])));
      assertArrayEquals(bytes(vector[0]), BaseText.BASE58.decode(vector[1]).orElseThrow());
    }
    for (String text : new String[] {"0", "O", "I", "l", " 2", "2 ", "2NEpo7TZRRrLZSi2U\u00e9"}) {
      assertTrue(BaseText.BASE58.decode(text).isEmpty(), text);
    }
  }

  @Test
  void base58OfEveryLength() {
    Random random = new Random(5);
    for (int length = 0; length < 90; length++) {
      byte[] some = new byte[length];
      random.nextBytes(some);
      for (int zeros = 0; zeros < 3; zeros++) {
        Arrays.fill(some, 0, Math.min(zeros, length), (byte) 0);
        String text = BaseText.BASE58.encode(some);
        assertArrayEquals(some, BaseText.BASE58.decode(text).orElseThrow(), text);
        if (length <= 80) {
          assertArrayEquals(some, BaseText.C32.decode(BaseText.C32.encode(some)).orElseThrow());
        }
      }
    }
    assertEquals(128, BaseText.BASE58.decode("1".repeat(128)).orElseThrow().length);
    assertTrue(BaseText.BASE58.decode("1".repeat(129)).isEmpty());
  }

  /** RFC 4648, without padding. */
  @Test
  void base32() {
    String[][] vectors = {
      {"", ""},
      {"f", "MY"},
      {"fo", "MZXQ"},
      {"foo", "MZXW6"},
      {"foob", "MZXW6YQ"},
      {"fooba", "MZXW6YTB"},
      {"foobar", "MZXW6YTBOI"}
    };
    for (String[] vector : vectors) {
      byte[] plain = vector[0].getBytes(US_ASCII);
      assertEquals(vector[1], Base32.upper(plain));
      assertEquals(vector[1].toLowerCase(Locale.ROOT), Base32.lower(plain));
      assertArrayEquals(plain, Base32.decode(vector[1]).orElseThrow());
      assertArrayEquals(plain, Base32.decode(vector[1].toLowerCase(Locale.ROOT)).orElseThrow());
    }
    // A set bit is left over, or a whole symbol.
    for (String text :
        new String[] {"MZ", "MZXR", "MZXW7", "MZXW6YR", "M", "MZX", "MZXW6Y", "M1"}) {
      assertTrue(Base32.decode(text).isEmpty(), text);
    }
  }

  @Test
  void base64() {
    assertArrayEquals("foob".getBytes(US_ASCII), Base64Text.decode("Zm9vYg==").orElseThrow());
    assertEquals(0, Base64Text.decode("").orElseThrow().length);
    for (String text :
        new String[] {
          "Zm9vYg", "Zm9vYg=", "Zm9vYh==", "Zm9v\nYg==", " Zm9v", "Zm9v ", "Zm-v", "Z"
        }) {
      assertTrue(Base64Text.decode(text).isEmpty(), text);
    }
  }

  @Test
  void hexadecimal() {
    assertArrayEquals(bytes("01ab"), Hex.decode("01aB").orElseThrow());
    assertArrayEquals(bytes("01ab"), Hex.decode("0x01ab").orElseThrow());
    assertEquals("01ab", Hex.encode(bytes("01AB")));
    for (String text : new String[] {"", "0x", "1", "0x1", "0X01", "0g", "g0", "0x0x01", " 01"}) {
      assertTrue(Hex.decode(text).isEmpty(), text);
    }
  }

  /** BIP-173 and BIP-350. */
  @Test
  void witnessAddresses() {
    String zero = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    Bech32.Witness witness = Bech32.witness("bc", zero).orElseThrow();
    assertEquals(0, witness.version());
    assertEquals("751e76e8199196d454941c45d1b3a323f1433bd6", Hex.encode(witness.program()));
    assertEquals(zero, Bech32.witness("bc", witness));
    String one = "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0";
    witness = Bech32.witness("bc", one).orElseThrow();
    assertEquals(1, witness.version());
    assertEquals(
        "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
        Hex.encode(witness.program()));
    assertEquals(one, Bech32.witness("bc", witness));
    for (String text :
        new String[] {
          // Another prefix, checksums of the other kind, a character that is none, padding.
          "tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty",
          "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
          "bc1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
          "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
          "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
          "bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du",
          "bc1gmk9yu",
          "bc1",
          "bc"
        }) {
      assertEquals(Optional.empty(), Bech32.witness("bc", text), text);
    }
    for (int i = 3; i < zero.length(); i++) {
      char other = zero.charAt(i) == 'q' ? 'p' : 'q';
      String mistyped = zero.substring(0, i) + other + zero.substring(i + 1);
      assertFalse(Bech32.witness("bc", mistyped).isPresent(), mistyped);
    }
  }

  /** BIP-173: valid strings, and one whose checksum is all there is. */
  @Test
  void bech32() {
    assertEquals(0, Bech32.decode("a", "a12uel5l").orElseThrow().length);
    assertEquals("a12uel5l", Bech32.encode("a", new byte[0]));
    assertTrue(Bech32.decode("a", "a12uel5").isEmpty());
    assertTrue(Bech32.decode("a", "A12UEL5L").isEmpty());
    assertTrue(Bech32.decode("b", "a12uel5l").isEmpty());
    byte[] most = new byte[75];
    String text = Bech32.encode("a", most);
    assertEquals(128, text.length());
    assertArrayEquals(most, Bech32.decode("a", text).orElseThrow());
    assertTrue(Bech32.decode("ab", Bech32.encode("ab", most)).isEmpty());
    // Bech32m.
    assertTrue(Bech32.decode("a", "a1lqfn3a").isEmpty());
  }

  /** The cashaddr specification's 20-byte vectors. */
  @Test
  void cashAddresses() {
    byte[] hash = bytes("f5bf48b397dae70be82b3cca4793f8eb2b6cdac9");
    String text = "bitcoincash:qr6m7j9njldwwzlg9v7v53unlr4jkmx6eylep8ekg2";
    byte[] all = new byte[21];
    System.arraycopy(hash, 0, all, 1, 20);
    assertEquals(text, CashText.CASH.encode("bitcoincash", all));
    assertArrayEquals(all, CashText.CASH.decode("bitcoincash", text).orElseThrow());
    assertArrayEquals(all, CashText.CASH.decode("bitcoincash", text.substring(12)).orElseThrow());
    assertTrue(CashText.CASH.decode("ecash", text).isEmpty());
    assertTrue(CashText.CASH.decode("ecash", text.substring(12)).isEmpty());
    for (int i = 12; i < text.length(); i++) {
      char other = text.charAt(i) == 'q' ? 'p' : 'q';
      String mistyped = text.substring(0, i) + other + text.substring(i + 1);
      assertTrue(CashText.CASH.decode("bitcoincash", mistyped).isEmpty(), mistyped);
    }
    assertTrue(CashText.CASH.decode("bitcoincash", "").isEmpty());
    assertTrue(CashText.CASH.decode("bitcoincash", "qqqqqqq").isEmpty());
    String nothing = CashText.CASH.encode("bitcoincash", new byte[0]);
    assertEquals(0, CashText.CASH.decode("bitcoincash", nothing).orElseThrow().length);
    byte[] most = new byte[75];
    String longest = CashText.CASH.encode("bitcoincash", most);
    assertEquals(128, longest.length() - 12);
    assertArrayEquals(most, CashText.CASH.decode("bitcoincash", longest).orElseThrow());
    assertTrue(
        CashText.CASH
            .decode("bitcoincash", CashText.CASH.encode("bitcoincash", new byte[76]))
            .isEmpty());
  }
}

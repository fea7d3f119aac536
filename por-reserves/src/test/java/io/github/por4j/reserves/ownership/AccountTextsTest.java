package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.reserves.encoding.Base32;
import io.github.por4j.reserves.encoding.BaseText;
import io.github.por4j.reserves.encoding.Crc16;
import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Hashes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Prefix, length and checksum of every form of an account's text. */
class AccountTextsTest {
  private static final byte[] KEY = new byte[32];

  static {
    Arrays.fill(KEY, (byte) 7);
  }

  /** With another last character, of both alphabets. */
  private static String mistyped(String text) {
    char last = text.charAt(text.length() - 1);
    return text.substring(0, text.length() - 1) + (last == '3' ? '4' : '3');
  }

  private static String base58(byte[]... parts) {
    return BaseText.BASE58.encode(Bytes.concat(parts));
  }

  private static byte[] sha256d(byte[] body) {
    return Arrays.copyOf(Hashes.sha256d(body), 4);
  }

  /** The USDT contract of Tron. */
  @Test
  void base58Check() {
    String tron = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
    byte[] prefix = {0x41};
    assertEquals(
        Optional.of("a614f803b6fd780986a42c78ec9c7f77e6ded13c"),
        AccountTexts.base58Check(tron, prefix).map(Hex::encode));
    assertTrue(AccountTexts.base58Check(mistyped(tron), prefix).isEmpty());
    assertTrue(AccountTexts.base58Check(tron, new byte[] {0x40}).isEmpty());
    assertTrue(AccountTexts.base58Check(tron.replace('R', '0'), prefix).isEmpty());
  }

  @Test
  void checksumAloneIsNoAccount() {
    byte[] none = {};
    assertTrue(AccountTexts.aelf(base58(sha256d(none))).isEmpty());
    assertTrue(AccountTexts.aelf("").isEmpty());
    assertArrayEquals(
        new byte[] {9}, AccountTexts.aelf(base58(new byte[] {9}, sha256d(new byte[] {9}))).get());
  }

  @Test
  void aelfWithNamesAroundIt() {
    String bare = base58(KEY, sha256d(KEY));
    for (String text :
        new String[] {bare, "ELF_" + bare, bare + "_AELF", "ELF_" + bare + "_tDVV"}) {
      assertArrayEquals(KEY, AccountTexts.aelf(text).orElseThrow(), text);
    }
    assertTrue(AccountTexts.aelf(mistyped(bare)).isEmpty());
    assertTrue(AccountTexts.aelf("_" + bare).isEmpty());
  }

  @Test
  void filecoin() {
    String text = "f410fa7sh5u6fvd7vt625dx2akhbu3jt7yvkhgdp55ki";
    assertEquals(
        Optional.of("7e47ed3c5a8ff59fb5d1df4051c34da67fc5547"), AccountTexts.filecoin(text));
    assertTrue(AccountTexts.filecoin(text.substring(0, text.length() - 1) + "q").isEmpty());
    assertTrue(AccountTexts.filecoin("f410f" + Base32.lower(new byte[24])).isEmpty());
    // Of the Filecoin documentation.
    assertEquals(
        AccountForm.number(Hex.decode("d388ab098ed3e84c0d808776440b48f685198498").orElseThrow()),
        AccountTexts.filecoin("f410f2oekwcmo2pueydmaq53eic2i62crtbeyuzx2gmy").orElseThrow());
    // 23 bytes and 25.
    assertTrue(AccountTexts.filecoin("f410f" + Base32.lower(new byte[23])).isEmpty());
    assertTrue(AccountTexts.filecoin("f410f" + Base32.lower(new byte[25])).isEmpty());
    assertEquals(Optional.of("f12cs7"), AccountTexts.filecoin("t12cs7"));
    assertEquals(Optional.of("f410g"), AccountTexts.filecoin("f410g"));
    assertEquals(Optional.of("f110fa"), AccountTexts.filecoin("f110fa"));
    assertTrue(AccountTexts.filecoin("x12cs7").isEmpty());
  }

  @Test
  void stacks() {
    String text = "SP2J6ZY48GV1EZ5V2V5RB9MP66SW86PYKKNRV9EJ7";
    assertEquals(Optional.of(text), AccountTexts.stacks(text));
    assertEquals(
        Optional.of(text), AccountTexts.stacks("sp2j6zy48gvlez5v2v5rb9mp66sw86pykknrv9ej7"));
    assertEquals(Optional.of("S010"), AccountTexts.stacks("soio"));
    assertTrue(AccountTexts.stacks("P2J6ZY48GV1EZ5V2V5RB9MP66SW86PYKKNRV9EJ7").isEmpty());
    assertTrue(AccountTexts.stacks(text + "U").isEmpty());
  }

  @Test
  void solanaIsAKeyOf32Bytes() {
    assertArrayEquals(KEY, AccountTexts.solana(base58(KEY)).orElseThrow());
    assertTrue(AccountTexts.solana(base58(Arrays.copyOf(KEY, 31))).isEmpty());
    assertTrue(AccountTexts.solana(base58(Arrays.copyOf(KEY, 33))).isEmpty());
  }

  /** Forms of one account in TON's documents. */
  @Test
  void ton() {
    String account = "ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e";
    String text = "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF";
    assertEquals(Optional.of("0:" + account), AccountTexts.ton(text));
    assertEquals(Optional.of("0:" + account), AccountTexts.ton(text.replace('-', '+')));
    assertEquals(Optional.of("-1:" + account), AccountTexts.ton("-1:" + account));
    assertEquals(Optional.of("0:" + account), AccountTexts.ton("000:" + account));
    assertTrue(AccountTexts.ton(text.substring(0, 47) + 'G').isEmpty());
    assertTrue(AccountTexts.ton(text.replace("EQ", "EA")).isEmpty());
    assertTrue(AccountTexts.ton(text.substring(1)).isEmpty());
    assertTrue(AccountTexts.ton("0:" + account.substring(1)).isEmpty());
    assertTrue(AccountTexts.ton("1234:" + account).isEmpty());
  }

  private static String ss58(byte[] prefix, byte[] key) {
    byte[] hash = Hashes.blake2b(64, "SS58PRE".getBytes(US_ASCII), prefix, key);
    return base58(prefix, key, Arrays.copyOf(hash, 2));
  }

  @Test
  void ss58() {
    byte[][] prefixes = {{0}, {42}, {63}, {64, 1}, {80, 0}, {127, -1}};
    for (byte[] prefix : prefixes) {
      assertArrayEquals(KEY, AccountTexts.ss58(ss58(prefix, KEY)).orElseThrow());
      assertTrue(AccountTexts.ss58(mistyped(ss58(prefix, KEY))).isEmpty());
      assertTrue(AccountTexts.ss58(ss58(prefix, Arrays.copyOf(KEY, 31))).isEmpty());
      assertTrue(AccountTexts.ss58(ss58(prefix, Arrays.copyOf(KEY, 33))).isEmpty());
    }
    // First bytes that no network has.
    for (byte first : new byte[] {-128, -64, -1}) {
      assertTrue(AccountTexts.ss58(ss58(new byte[] {first}, KEY)).isEmpty());
      assertTrue(AccountTexts.ss58(ss58(new byte[] {first, 1}, KEY)).isEmpty());
    }
    // A prefix of the other length.
    assertTrue(AccountTexts.ss58(ss58(new byte[] {64}, KEY)).isEmpty());
    assertTrue(AccountTexts.ss58(ss58(new byte[] {63, 1}, KEY)).isEmpty());
    assertTrue(AccountTexts.ss58("").isEmpty());
  }

  private static String stellar(byte[] body) {
    int crc = Crc16.of(body);
    return Base32.upper(Bytes.concat(body, new byte[] {(byte) crc, (byte) (crc >>> 8)}));
  }

  @Test
  void stellar() {
    String text = "GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ";
    Function<String, Optional<byte[]>> read = AccountTexts::stellar;
    byte[] key =
        HexFormat.of().parseHex("3f0c34bf93ad0d9971d04ccc90f705511c838aad9734a4a2fb0d7a03fc7fe89a");
    assertArrayEquals(key, read.apply(text).orElseThrow());
    assertTrue(read.apply(mistyped(text)).isEmpty());
    byte[] account = Bytes.concat(new byte[] {6 << 3}, KEY);
    byte[] muxed = Bytes.concat(new byte[] {12 << 3}, KEY, new byte[8]);
    assertArrayEquals(KEY, read.apply(stellar(account)).orElseThrow());
    assertArrayEquals(KEY, read.apply(stellar(muxed)).orElseThrow());
    // A seed, a hash of a transaction; and a key of 31 bytes.
    assertTrue(read.apply(stellar(Bytes.concat(new byte[] {(byte) (18 << 3)}, KEY))).isEmpty());
    assertTrue(read.apply(stellar(Bytes.concat(new byte[] {(byte) (23 << 3)}, KEY))).isEmpty());
    assertTrue(read.apply(stellar(Arrays.copyOf(account, 32))).isEmpty());
    assertTrue(read.apply("").isEmpty());
  }

  @Test
  void checksums() {
    // Check value of CRC-16/XMODEM.
    assertEquals(0x31c3, Crc16.of("123456789".getBytes(US_ASCII)));
    assertEquals(0, Crc16.of(new byte[0]));
  }

  private static Optional<String> account(String rule, String text) {
    return new AccountForm(rule).read(text);
  }

  @Test
  void formsTakeNoTextOfAnotherChain() {
    String key = "82f5af1eb567301d0f71fe56e4bf8aa6e4ffa00c9ac92a8f".repeat(2);
    assertEquals(Optional.of(key), account("number", key));
    assertEquals(Optional.of(key.substring(0, 40)), account("eip55", key.substring(0, 40)));
    // Digits of another length, or with another character, need a prefix or are none.
    assertTrue(account("eip55", key.substring(0, 41)).isEmpty());
    assertEquals(Optional.of(key.substring(0, 41)), account("eip55", "0x" + key.substring(0, 41)));
    assertTrue(account("eip55", "0x" + key.substring(0, 39) + "g").isEmpty());
    assertEquals(Optional.of("1"), account("eip55", "0x" + "0".repeat(253) + "1"));
    assertTrue(account("eip55", "0x" + "0".repeat(254) + "1").isEmpty());
    assertTrue(account("icon", "hx" + key.substring(0, 39)).isEmpty());
    assertTrue(account("icon", "0x" + key.substring(0, 40)).isEmpty());
    assertEquals(
        Optional.of("cx" + key.substring(0, 40)), account("icon", "CX" + key.substring(0, 40)));
    assertTrue(account("avalanche:X", "P-avax1tzdcgj4ehsvhhgpl7zylwpw0gl2rxcg4r5afk5").isEmpty());
    assertFalse(account("avalanche:X", "X-avax1tzdcgj4ehsvhhgpl7zylwpw0gl2rxcg4r5afk5").isEmpty());
    assertEquals(
        Optional.of("a614f803b6fd780986a42c78ec9c7f77e6ded13c"),
        account("tron", "41a614f803b6fd780986a42c78ec9c7f77e6ded13c"));
    assertEquals(Optional.of("41"), account("tron", "0x41"));
    assertEquals(Optional.of("5"), account("tron", "0x41" + "0".repeat(39) + "5"));
  }
}

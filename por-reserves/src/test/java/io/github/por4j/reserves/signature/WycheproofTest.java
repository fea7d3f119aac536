package io.github.por4j.reserves.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Vectors of Project Wycheproof. */
class WycheproofTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void ed25519() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String[]> lines = lines("wycheproof-ed25519.tsv");
    for (String[] line : lines) {
      byte[] key = HEX.parseHex(line[0]);
      byte[] signature = HEX.parseHex(line[2]);
      boolean valid =
          signature.length == Ed25519Signature.LENGTH
              && Ed25519Signature.isKey(key)
              && Ed25519Signature.verify(key, HEX.parseHex(line[1]), signature);
      if (valid != line[3].equals("valid")) {
        wrong.add(String.join(" ", line));
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(151, lines.size());
  }

  /** A signature is right if one of the recovery numbers gives the key. */
  @Test
  void secp256k1() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String[]> lines = lines("wycheproof-secp256k1.tsv");
    for (String[] line : lines) {
      byte[] signature = HEX.parseHex(line[2]);
      BigInteger r = new BigInteger(1, Arrays.copyOf(signature, 32));
      BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
      byte[] digest = Hashes.sha256(HEX.parseHex(line[1]));
      boolean valid = false;
      if (Secp256k1.isScalar(r) && Secp256k1.isScalar(s)) {
        for (int recovery = 0; recovery < 4; recovery++) {
          Optional<SecpKey> key = Secp256k1.recover(digest, recovery, r, s);
          valid |=
              key.isPresent() && HEX.formatHex(key.orElseThrow().uncompressed()).equals(line[0]);
        }
      }
      if (valid != line[3].equals("valid")) {
        wrong.add(String.join(" ", line));
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(234, lines.size());
  }

  /** The eight points of small order, and encodings of them that are not canonical. */
  @Test
  void keysOfSmallOrder() {
    for (String key :
        List.of(
            "0100000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0000000000000000000000000000000000000000000000000000000000000080",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
            "0100000000000000000000000000000000000000000000000000000000000080",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")) {
      assertFalse(Ed25519Signature.isKey(HEX.parseHex(key)), key);
    }
  }

  private static List<String[]> lines(String file) throws IOException {
    try (InputStream in = WycheproofTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}

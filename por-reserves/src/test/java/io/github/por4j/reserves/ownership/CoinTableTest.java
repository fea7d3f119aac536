package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoinTableTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "reserves-coins.md");

  /** On a difference, the right text is beside the test classes. */
  @Test
  void documentIsTheTable() throws IOException {
    String expected = document(CoinTable.standard());
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "reserves-coins.md"), expected);
    assertEquals(expected, Files.readString(DOCUMENT, UTF_8));
  }

  @Test
  void coinsAreFoundByNameOrItsCapitals() {
    CoinTable table = CoinTable.standard();
    // 276 of the original's tables and AVAX-X of its tests.
    assertEquals(277, table.coins().size());
    assertEquals("USDT", table.find("usdt-trc20").orElseThrow().total());
    assertEquals("AVAX-X", table.find("AVAX-X").orElseThrow().total());
    assertEquals(18, table.find("ETH-ARBITRUM").orElseThrow().decimals().orElseThrow());
    assertTrue(table.find("NOCOIN").isEmpty());
  }

  @Test
  void coinIsAddedByOneLine() throws IOException {
    CoinTable table =
        CoinTable.read(
            new StringReader(
                "# mine\nOSMO\tOSMO\tosmosis\tOSMO\t6\tSECP256K1\tbech32-hash160:osmo\tOKX\t-\n"));
    Signers.Secp key = Signers.Secp.of(7);
    String signature = key.hex(Messages.okxKeccak("hello"));
    OwnershipClaim claim =
        new OwnershipClaim("OSMO", "", "", "osmo1x", "hello", signature, "", "", "", "");
    Ownership result = OwnershipVerifier.of(table).verify(claim);
    assertEquals(OwnershipCode.ADDRESS_OTHER, result.code());
    String address = result.reason().substring(result.reason().indexOf("osmo1"));
    OwnershipClaim right =
        new OwnershipClaim("OSMO", "", "", address, "hello", signature, "", "", "", "");
    assertEquals(OwnershipCode.VERIFIED, OwnershipVerifier.of(table).verify(right).code());
  }

  @Test
  void unitsOnOneChainAreKnown() throws IOException {
    CoinTable standard = CoinTable.standard();
    for (String unit : List.of("BTC", "SOL", "NOCOIN")) {
      assertTrue(standard.isOnOneChain(unit), unit);
    }
    for (String unit : List.of("ETH", "USDT", "USDC", "TRX", "DOT", "BABYDOGE")) {
      assertFalse(standard.isOnOneChain(unit), unit);
    }
    // A file may have a coin U, which the table does not know.
    String line = "U-X\tU\tx\tU\t6\tSECP256K1\tbech32-hash160:u\tOKX\t-\n";
    assertFalse(CoinTable.read(new StringReader(line)).isOnOneChain("U"));
    String named = line + line.replace("U-X", "U");
    assertTrue(CoinTable.read(new StringReader(named)).isOnOneChain("U"));
    String elsewhere = line + line.replace("U-X", "U").replace("\tx\t", "\ty\t");
    assertFalse(CoinTable.read(new StringReader(elsewhere)).isOnOneChain("U"));
  }

  @Test
  void linesThatAreNotOfTheTable() {
    for (String line :
        new String[] {
          "A\tB",
          "X\t-\tx\tX\t-\tSECP256K1\tnorule\tOKX\t-",
          "X\t-\tx\tX\t-\tETHEREUM\t-\tEthereum\t-"
        }) {
      assertThrows(
          IllegalArgumentException.class,
          () -> OwnershipVerifier.of(CoinTable.read(new StringReader(line))),
          line);
    }
  }

  private static String document(CoinTable table) {
    StringBuilder text =
        new StringBuilder(
            """
            # Coins of reserve files

            What a row of each coin is checked for. The table is made from
            `por-reserves/src/main/resources/io/github/por4j/reserves/ownership/coins.tsv`, where a coin is added by
            a line; a test compares the two. Total is what amounts of the coin are added up as. An account counts once
            for an asset of a chain; where a chain or an asset is written `x/y`, whether it is one with another `x`
            is not settled, and both count (RES-ALIAS).

            ## Families

            | family | signature | what is signed |
            | --- | --- | --- |
            """);
    for (Family family : Family.values()) {
      text.append(
          "| %s | %s | `%s` |\n".formatted(family, family.signature(), escaped(family.digest())));
    }
    text.append(
        "\n## Coins\n\n| coin | total | chain | asset | family | checked | not checked |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    for (CoinRule rule : table.coins()) {
      text.append(
          "| %s | %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  rule.coin(),
                  rule.total(),
                  rule.chain(),
                  rule.asset(),
                  rule.family(),
                  rule.checked(),
                  rule.notChecked()));
    }
    return text.toString();
  }

  /** A bar in a cell ends the cell, also within code. */
  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("\n", "\\n");
  }
}

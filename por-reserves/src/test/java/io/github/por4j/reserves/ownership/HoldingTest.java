package io.github.por4j.reserves.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Texts that are one account, from the documents of the chains. */
class HoldingTest {
  private static final CoinTable COINS = CoinTable.standard();
  private static final String ETHEREUM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

  /** The table of the cashaddr specification. */
  @Test
  void bitcoinCash() {
    for (String prefix : new String[] {"", "bitcoincash:", "BITCOINCASH:"}) {
      assertOne(
          "BCHN",
          "1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu",
          prefix + cash(prefix, "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a"));
      assertOne(
          "BCHN",
          "3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC",
          prefix + cash(prefix, "ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq"));
    }
    assertEquals(
        holding("BCH", "1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu"),
        holding("BCHN", "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a"));
    assertOther("BCHN", "1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu", "3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC");
  }

  private static String cash(String prefix, String body) {
    return prefix.startsWith("B") ? body.toUpperCase(Locale.ROOT) : body;
  }

  /** BIP-173's first address and, of the same key, the address of its hash. */
  @Test
  void bitcoin() {
    String witness = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    assertOne("BTC", witness, witness.toUpperCase(Locale.ROOT));
    assertOther("BTC", witness, "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH");
    assertEquals(holding("USDT", witness), holding("USDT-OMNI", witness));
    assertNotEquals(holding("USDT", witness), holding("BTC", witness));
  }

  @Test
  void ethereum() {
    assertOne("ETH", ETHEREUM, ETHEREUM.toLowerCase(Locale.ROOT));
    assertOne("ETH", ETHEREUM, "0X" + ETHEREUM.substring(2).toUpperCase(Locale.ROOT));
    assertOne("ETH", ETHEREUM, ETHEREUM.substring(2));
    assertOne("ETH", ETHEREUM, "xdc" + ETHEREUM.substring(2));
    assertOne("ETH", ETHEREUM, " " + ETHEREUM);
    assertNotEquals(holding("ETH", ETHEREUM), holding("ETH-BASE", ETHEREUM));
    assertEquals(holding("BASE", ETHEREUM), holding("ETH-BASE", ETHEREUM));
  }

  /** Pairs from Injective's and Harmony's documents. */
  @Test
  void bech32OfTheEthereumAccount() {
    assertOne(
        "INJ",
        "inj14au322k9munkmx5wrchz9q30juf5wjgz2cfqku",
        "0xAF79152AC5dF276D9A8e1E2E22822f9713474902");
    assertOne(
        "ONE",
        "one103q7qe5t2505lypvltkqtddaef5tzfxwsse4z7",
        "0x7c41e0668b551f4f902cfaec05b5bdca68b124ce");
    assertEquals(
        holding("ONE", "ONE103Q7QE5T2505LYPVLTKQTDDAEF5TZFXWSSE4Z7"),
        holding("HARMONY_ONE", "0x7c41e0668b551f4f902cfaec05b5bdca68b124ce"));
  }

  /** An address of the published tests, its bytes worked out with a decoder in Python. */
  @Test
  void oktcAndFilecoin() {
    assertOne(
        "OKT",
        "ex1a0ugda5r0hc3vrzu9wyfkx22vz3g2y2paegqvc",
        "0xebf886f6837df1160c5c2b889b194a60a2851141");
    assertOne(
        "FIL-EVM",
        "f410fa7sh5u6fvd7vt625dx2akhbu3jt7yvkhgdp55ki",
        "0x07e47ed3c5a8ff59fb5d1df4051c34da67fc5547");
    assertEquals(
        holding("FIL", "t410fa7sh5u6fvd7vt625dx2akhbu3jt7yvkhgdp55ki"),
        holding("FIL_EVM", "0x07e47ed3c5a8ff59fb5d1df4051c34da67fc5547"));
    assertOne(
        "FIL",
        "f12cs7ppvnhwhma3xzhkm4pavq2q47blmprcxvg6i",
        "t12cs7ppvnhwhma3xzhkm4pavq2q47blmprcxvg6i");
    assertOther(
        "FIL",
        "f12cs7ppvnhwhma3xzhkm4pavq2q47blmprcxvg6i",
        "f22cs7ppvnhwhma3xzhkm4pavq2q47blmprcxvg6i");
  }

  /** The forms of one address in TON's documents: raw, bouncing or not, for test networks. */
  @Test
  void ton() {
    String raw = "0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e";
    assertOne("TONCOIN-NEW", raw, "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF");
    assertOne("TONCOIN-NEW", raw, "UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPuwA");
    assertOne("TONCOIN-NEW", raw, "kQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPgpP");
    assertOne("TONCOIN-NEW", raw, "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff+W72r5gqPrHF");
    assertOther("TONCOIN-NEW", raw, "-1" + raw.substring(1));
    assertEquals(holding("TON", raw), holding("TONCOIN_NEW", raw));
  }

  @Test
  void hexadecimalWithoutLeadingZeros() {
    for (String coin : new String[] {"APTOS", "SUI", "STARKNET"}) {
      assertOne(coin, "0x00ab" + "1".repeat(60), "0xab" + "1".repeat(60));
      assertOne(coin, "0x00ab" + "1".repeat(60), "00AB" + "1".repeat(60));
    }
    String key = "82f5af1eb567301d0f71fe56e4bf8aa6e4ffa00c9ac92a8f".repeat(2);
    assertOne("BETH", "0x" + key, key.toUpperCase(Locale.ROOT));
    // A validator's stake is in one sum, also where a row names it as staked ETH.
    assertEquals(holding("BETH", key), holding("ETH", "0x" + key));
  }

  /** The USDT contract, and the Conflux account of CIP-37. */
  @Test
  void tronAndConflux() {
    assertOne(
        "TRX", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "41a614f803b6fd780986a42c78ec9c7f77e6ded13c");
    assertOne(
        "TRX", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "0xa614f803b6fd780986a42c78ec9c7f77e6ded13c");
    assertOne(
        "CFX",
        "cfx:aarc9abycue0hhzgyrr53m6cxedgccrmmyybjgh4xg",
        "CFX:TYPE.USER:AARC9ABYCUE0HHZGYRR53M6CXEDGCCRMMYYBJGH4XG");
    assertOne(
        "CFX",
        "cfx:aarc9abycue0hhzgyrr53m6cxedgccrmmyybjgh4xg",
        "0x1a2f80341409639ea6a35bbcab8299066109aa55");
  }

  /** Alice of Substrate's development keys, and the muxed account of SEP-23. */
  @Test
  void substrateAndStellar() {
    String polkadot = "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5";
    assertOne("DOT", polkadot, "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");
    assertOne("DOT", polkadot, "HNZata7iMYWmk5RvZRTiAsSDhV8366zq2YGb3tLH5Upf74F");
    assertOne(
        "DOT", polkadot, "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d");
    assertOne(
        "XLM",
        "GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ",
        "MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUAAAAAAAAAAAACJUQ");
    assertEquals(holding("ASSET-HUB", polkadot), holding("ASSET_HUB", polkadot));
    assertEquals(holding("DOT", polkadot).kin(), holding("ASSET-HUB", polkadot).kin());
    assertNotEquals(holding("DOT", polkadot), holding("ASSET-HUB", polkadot));
  }

  @Test
  void aelfAvalancheStacksCosmos() {
    String aelf = "2XNagboftecQgKRtgG8W5zpdRiZWinUfsfZm62a5NmmEVoZG7X";
    assertOne("ELF", aelf, "ELF_" + aelf + "_AELF");
    String avalanche = "X-avax1tzdcgj4ehsvhhgpl7zylwpw0gl2rxcg4r5afk5";
    assertOne("AVAX-X", avalanche, avalanche.toUpperCase(Locale.ROOT));
    String stacks = "SP2J6ZY48GV1EZ5V2V5RB9MP66SW86PYKKNRV9EJ7";
    assertOne("STX", stacks, stacks.toLowerCase(Locale.ROOT).replace('1', 'l'));
  }

  /** Where letters of both cases differ, nothing is taken for the same. */
  @Test
  void caseCountsWhereTheEncodingHasIt() {
    String solana = "5oNDL3swdJJF1g9DzJiZ4ynHXgszjAEpUkxVYejchzrY";
    assertOther("SOL", solana, solana.toLowerCase(Locale.ROOT));
    String pay = "3QVtn5nHRxBXX7C7sKw2qdkoGqMMwFUgwF";
    assertOther("BTC", pay, pay.toLowerCase(Locale.ROOT));
  }

  private static Holding holding(String coin, String address) {
    OwnershipClaim claim = new OwnershipClaim(coin, "", "", address, "text", "", "", "", "", "");
    return COINS.holding(coin, claim).orElseThrow();
  }

  private static void assertOne(String coin, String address, String other) {
    assertEquals(holding(coin, address), holding(coin, other));
  }

  private static void assertOther(String coin, String address, String other) {
    assertNotEquals(holding(coin, address), holding(coin, other));
  }
}

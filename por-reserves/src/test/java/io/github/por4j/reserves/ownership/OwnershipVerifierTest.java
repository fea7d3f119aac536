package io.github.por4j.reserves.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OwnershipVerifierTest {
  private static final OwnershipVerifier VERIFIER = OwnershipVerifier.standard();
  private static final String TEXT = "I am an OKX address";
  private static final String ADDRESS = "0x52b311c52436789f3754bd199bf3886b8ccbab4c";
  private static final String SIGNATURE =
      "0x98767aedf0ed8bad7413e7c2e6b134ae6baaf5d913c9a8e2659b93922edfbca9"
          + "0cf5fc97e6385aec280a2b7dcdf7d2a95e91f0d99632ab7ed0c167e5628d3d841c";

  @Test
  void signatureOfTheAddress() {
    assertEquals(OwnershipCode.VERIFIED, ethereum(ADDRESS, "I am an OKX address", SIGNATURE));
    assertEquals(OwnershipCode.ADDRESS_OTHER, ethereum(ADDRESS, "I am an OKX address.", SIGNATURE));
  }

  @Test
  void capitalsMustBeTheChecksum() {
    assertEquals(
        OwnershipCode.ADDRESS_CASE,
        ethereum("0x" + ADDRESS.substring(2).toUpperCase(Locale.ROOT), TEXT, SIGNATURE));
    assertEquals(
        OwnershipCode.ADDRESS_CASE, ethereum("0x52B" + ADDRESS.substring(5), TEXT, SIGNATURE));
  }

  @Test
  void ownersSignInPlaceOfTheAddress() {
    String contract = "0x1111111111111111111111111111111111111111";
    assertEquals(
        OwnershipCode.OWNER_NAMED_BY_FILE,
        VERIFIER.verify(claim(contract, "", ADDRESS, "")).code());
    assertEquals(OwnershipCode.VERIFIED, VERIFIER.verify(claim(ADDRESS, "", ADDRESS, "")).code());
    assertEquals(
        OwnershipCode.OWNER_FORM, VERIFIER.verify(claim(ADDRESS, "", "", contract)).code());
    assertEquals(
        OwnershipCode.OWNER_FORM, VERIFIER.verify(claim(contract, "", ADDRESS, ADDRESS)).code());
    assertEquals(
        OwnershipCode.FIELD_MISSING,
        VERIFIER.verify(claim(contract, "", ADDRESS, contract)).code());
    assertEquals(
        OwnershipCode.ADDRESS_OTHER, VERIFIER.verify(claim(ADDRESS, "", contract, "")).code());
    // The second owner of these rows is a contract, which cannot sign.
    assertEquals(
        OwnershipCode.STAKING_OWNER,
        VERIFIER.verify(claim(contract, "Eigenlayer Staking", ADDRESS, contract)).code());
  }

  @Test
  void rowsWithoutRule() {
    for (String coin : new String[] {"USDT-ALGO", "RIPPLE", "EOS"}) {
      OwnershipClaim row = new OwnershipClaim(coin, "", "", "a", TEXT, "", "", "", "", "");
      assertEquals(OwnershipCode.COIN_UNSIGNED, VERIFIER.verify(row).code(), coin);
    }
    OwnershipClaim unknown = new OwnershipClaim("NOCOIN", "", "", "a", TEXT, "s", "", "", "", "");
    assertEquals(OwnershipCode.COIN_UNKNOWN, VERIFIER.verify(unknown).code());
    OwnershipClaim decred = new OwnershipClaim("DCR", "", "", "Ds", TEXT, "s", "", "", "", "");
    assertEquals(OwnershipCode.ADDRESS_RULE_MISSING, VERIFIER.verify(decred).code());
  }

  @Test
  void formOfTheRow() {
    assertEquals(OwnershipCode.FIELD_MISSING, ethereum(ADDRESS, TEXT, "null"));
    assertEquals(OwnershipCode.FIELD_FORM, ethereum(ADDRESS, "\ud800", SIGNATURE));
    assertEquals(OwnershipCode.FIELD_FORM, ethereum("a".repeat(4097), TEXT, SIGNATURE));
    assertEquals(OwnershipCode.SIGNATURE_FORM, ethereum(ADDRESS, TEXT, SIGNATURE + "00"));
    assertEquals(OwnershipCode.SIGNATURE_FORM, ethereum(ADDRESS, TEXT, SIGNATURE + " "));
    String zeros = "0x" + "00".repeat(64) + "1b";
    assertEquals(OwnershipCode.SIGNATURE_RANGE, ethereum(ADDRESS, TEXT, zeros));
  }

  /**
   * Hash of the published account and text, by an implementation of SNIP-12 in another language.
   */
  @Test
  void hashThatStarknetAccountsSign() {
    BigInteger account =
        new BigInteger("0668a58aec3151bdf0f6f9360ea89453733d5c65f45cafe2d1591d8cddbd2395", 16);
    assertEquals(
        "657bba5023faac542ca286d8df83c8e18f693809b831ba209c773fb6a430982",
        new StarknetCheck().digest(account, "hello world").toString(16));
  }

  private static OwnershipClaim claim(String address, String type, String owner1, String owner2) {
    return new OwnershipClaim("ETH", type, "ETH", address, TEXT, SIGNATURE, "", "", owner1, owner2);
  }

  private static OwnershipCode ethereum(String address, String message, String signature) {
    OwnershipClaim claim =
        new OwnershipClaim("ETH", "", "ETH", address, message, signature, "", "", "", "");
    return VERIFIER.verify(claim).code();
  }
}

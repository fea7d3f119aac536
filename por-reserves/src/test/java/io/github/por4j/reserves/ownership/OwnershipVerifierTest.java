package io.github.por4j.reserves.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OwnershipVerifierTest {
  private static final OwnershipVerifier VERIFIER = OwnershipVerifier.standard();
  private static final String ADDRESS = "0x52b311c52436789f3754bd199bf3886b8ccbab4c";
  private static final String SIGNATURE =
      "0x98767aedf0ed8bad7413e7c2e6b134ae6baaf5d913c9a8e2659b93922edfbca9"
          + "0cf5fc97e6385aec280a2b7dcdf7d2a95e91f0d99632ab7ed0c167e5628d3d841c";

  @Test
  void signatureOfTheAddress() {
    assertEquals(OwnershipCode.VERIFIED, ethereum(ADDRESS, "I am an OKX address", SIGNATURE));
    assertEquals(OwnershipCode.ADDRESS_OTHER, ethereum(ADDRESS, "I am an OKX address.", SIGNATURE));
  }

  private static OwnershipCode ethereum(String address, String message, String signature) {
    OwnershipClaim claim =
        new OwnershipClaim("ETH", "", "ETH", address, message, signature, "", "", "", "");
    return VERIFIER.verify(claim).code();
  }
}

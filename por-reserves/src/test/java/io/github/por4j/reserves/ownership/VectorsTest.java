package io.github.por4j.reserves.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.reserves.encoding.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Verdicts of another implementation over real and changed rows. */
class VectorsTest {
  private static final OwnershipVerifier VERIFIER = OwnershipVerifier.standard();

  /** Families in which the key stands in the row and no address follows from it. */
  private static final Set<String> NAMED_KEY = Set.of("STARK", "EOS", "ECDSA_PUB");

  @Test
  void everyVectorHasItsVerdict() throws Exception {
    List<String> wrong = new ArrayList<>();
    List<VectorCase> cases = VectorCase.vectors();
    for (VectorCase vector : cases) {
      if (vector.get("family").equals("UTXO_KEY")) {
        continue;
      }
      OwnershipStatus expected = expected(vector);
      // A key without coin or address can only be asked about in the family's own terms.
      String coin = vector.get("coin").isEmpty() ? "XRP" : vector.get("coin");
      String address = vector.get("address").isEmpty() ? "unknown" : vector.get("address");
      Ownership result = VERIFIER.verify(vector.claim(coin, address, ""));
      if (result.status() != expected) {
        wrong.add(vector.get("id") + " " + coin + " " + result);
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(119, cases.size());
  }

  private static OwnershipStatus expected(VectorCase vector) {
    if (vector.get("expect").equals("false")) {
      return OwnershipStatus.FAILED;
    }
    boolean named =
        NAMED_KEY.contains(vector.get("family")) && !vector.get("coin").equals("AVAX-X");
    return named ? OwnershipStatus.UNBOUND : OwnershipStatus.VERIFIED;
  }

  /** Rows whose signer stands in the owner column, as the file has them. */
  @Test
  void ownersOfTheFileDoNotProveTheAddress() throws Exception {
    int rows = 0;
    for (VectorCase vector : VectorCase.vectors()) {
      String inFile = vector.get("csv_address");
      if (inFile.isEmpty() || inFile.equals(vector.get("address"))) {
        continue;
      }
      OwnershipClaim claim = vector.claim(vector.get("coin"), inFile, vector.get("address"));
      assertEquals(OwnershipStatus.UNBOUND, VERIFIER.verify(claim).status(), vector.get("id"));
      rows++;
    }
    assertEquals(3, rows);
  }

  @Test
  void recoveredKeys() throws Exception {
    int keys = 0;
    for (VectorCase vector : VectorCase.vectors()) {
      if (vector.get("family").equals("UTXO_KEY")) {
        byte[] digest = Messages.bitcoin("Bitcoin", vector.get("message"));
        byte[] key =
            RecoverableSignature.ofBase64(vector.get("signature1")).signer(digest).compressed();
        assertEquals(vector.get("public_key"), Hex.encode(key), vector.get("id"));
        keys++;
      }
    }
    assertEquals(4, keys);
  }

  /** The texts that the original's tests want of scripts, keys and addresses. */
  @Test
  void derivations() throws Exception {
    List<VectorCase> derivations = VectorCase.derivations();
    for (VectorCase vector : derivations) {
      switch (vector.get("kind")) {
        case "descriptor" -> assertDescriptor(vector);
        case "fil_address" ->
            assertEquals(
                List.of(vector.get("wants")),
                SecpDerivations.of("filecoin-f1")
                    .texts()
                    .apply(KnownAddressesTest.keyOf(vector.get("publicKey").substring(2)), ""));
        default -> assertAddressType(vector);
      }
    }
    assertEquals(12, derivations.size());
  }

  private static void assertDescriptor(VectorCase vector) throws FailedCheckException {
    byte[] script = Hex.decode(vector.get("redeemScript")).orElseThrow();
    if (vector.get("addrType").equals("P2PKH")) {
      assertThrows(FailedCheckException.class, () -> MultisigScript.read(script));
      return;
    }
    MultisigScript multisig = MultisigScript.read(script);
    String multi = "(multi(" + multisig.required() + "," + String.join(",", multisig.keys()) + "))";
    assertEquals(
        vector.get("wants"), vector.get("addrType").equals("P2SH") ? "sh" + multi : "wsh" + multi);
  }

  /**
   * The original guesses the kind from the first letters. Its two texts of Bitcoin Cash end in the
   * checksums of eCash, and are no addresses.
   */
  private static void assertAddressType(VectorCase vector) throws FailedCheckException {
    String address = vector.get("address");
    List<BitcoinAddress.Encoding> encodings =
        Stream.of("base58:00:05", "segwit:bc", "cashaddr:bitcoincash", "cashaddr:ecash")
            .map(BitcoinAddress::encoding)
            .toList();
    if (address.startsWith("bitcoincash:")) {
      assertThrows(
          FailedCheckException.class, () -> BitcoinAddress.read(address, encodings), address);
      return;
    }
    BitcoinAddress.Kind kind =
        switch (vector.get("wants")) {
          case "P2PKH" -> BitcoinAddress.Kind.KEY_HASH;
          case "P2SH" -> BitcoinAddress.Kind.SCRIPT_HASH;
          default -> BitcoinAddress.Kind.WITNESS_SCRIPT_HASH;
        };
    assertEquals(kind, BitcoinAddress.read(address, encodings).kind(), address);
  }

  @Test
  void noForgeryThatTheOriginalTakes() throws Exception {
    List<VectorCase> forgeries = VectorCase.forgeries();
    for (VectorCase forgery : forgeries) {
      OwnershipClaim claim =
          forgery.claim(forgery.get("coin"), forgery.get("address"), forgery.get("eoa1"));
      Ownership result = VERIFIER.verify(claim);
      assertNotEquals(OwnershipStatus.VERIFIED, result.status(), forgery.get("why"));
      assertTrue(result.reason().length() > 20, result.reason());
    }
    assertEquals(13, forgeries.size());
  }
}

package io.github.por4j.reserves.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.reserves.signature.Secp256k1;
import io.github.por4j.reserves.signature.SecpKey;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/**
 * Keys and their addresses from the tests of another implementation, mrtnetwork/blockchain_utils.
 */
class KnownAddressesTest {
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");

  /** Rule, key, address. */
  private static final List<String> SECP256K1 =
      List.of(
          "icon, 023a51f1e74620da7e73b958835d98c2348bff89c6105746f0fdbc94185205e116,"
              + " hx618cbff1d4cb828b4b043bd02a75f7a12fb4e33c",
          "icon, 03aa3cb38b9f578912ad2e2dad5dcdf6a83df09c6096f0493d9586d455571eae04,"
              + " hx177e75c5c4ec18836c1f03b93e4c2f08f4be4b96",
          "bech32-keccak:inj, 028774cc5f11996a24f89b2ab8e8cc72070fa903bbdf6f1aafc7b2ff6bdad160f8,"
              + " inj1mpu4l7dk2huhssfdrv3etchpxd62udeduyltcg",
          "bech32-keccak:inj, 030b1491a7015db773f0e9c4a82fb74a20420fddd684ea9ba8ddb4f9af0508294f,"
              + " inj1njz5304rwcksw60hurur98hxachj7lemv32ejh",
          "bech32-keccak:one, 0310317b6146aeb0bb9ede84aaa9207cda5ec39f9b99458e293c1477d38420b36f,"
              + " one19hwuxvg6e9fgl9fem6gxspff0uyc0s3wwzjdx2",
          "bech32-keccak:one, 026128c9236b4c2871ef6f6c055a84a7c7698047efbffeadbebeceab2ff6502b75,"
              + " one1umtfxs80t2a4dr9cx8avjw4003qv9ywegk3pjz",
          "bech32-hash160:cosmos,"
              + " 03b3fbe325c4c467908d2395d8e08157822f4f3fae3953d53412d94fc5de64293e,"
              + " cosmos1qckcmp3uw7qa5407qy3dlw8fzzc9c67yvrf7c6",
          "bech32-hash160:terra,"
              + " 022a8752ce8480844725834ddc8b62ab42b05ff4f220336ea41c15a8ad0d155a0a,"
              + " terra1dz5atdvdmfugpgum0mj0flq3asruycfyzh2waa",
          "eip55, 0205e780acb0ae40c49deb690683cd3d1a619f998ada63aaf3330d7d59700a5156,"
              + " 0xe720947f2a6faf66d639e11d4466b61d637587af");

  private static final List<String> ED25519 =
      List.of(
          "ss58:2, 51e5a6beae03719e2e9335a3994f8da03be34d6c71fac792c375b81e6faf3330,"
              + " ERhckLKG8dSw7uSH3pixNMkE3LvRRh6wB47BxRteGgcbzjb",
          "ss58:30, 446b851030cdfe955cacdb564f089419da17ce24de78b9027d7d0eb60d12ec9c,"
              + " 42AVx9HAkErLQ7HEwPycg5ffboteYe3DtZzQs5kAY11eWTf3",
          "ss58:36, af97eb1036b912f0bc149337b7c7a166cceb5b2d2314460a398c113e8e0d904a,"
              + " 4fJypEdiHRcEKhEHwqgsrg28pPm8NbUAhUTc4558bDuZ99hB",
          "ss58:42, c4a971758d5b893f69c72b81c9d40c22933199b60b73413ca94c289cbb7100d8,"
              + " 5GWZaTfBHVqf2pCGYnpZSVnU92QRmgaTeTnkw7NoXyn4BHCU",
          "ss58:63, 1ea79c751d94a7a1d3d78d2647456e13bf22eaabaf2395b5017795ba359e57d0,"
              + " 7JHkWhGtVUxobP3irBnLuppRWt8VafryoK61GDcKrazq6fG3",
          "ss58:67, ae59b25f0c068154553c60afafa4a1aaad75a8614f89cad401f25bcc0f25d12e,"
              + " cZifTNFeKLxHf2CC3Th7Wc1zaBxyVtmL1Z3cC1braX4zqZoT7",
          "ss58:98, 92338af9aa5f9f3495b6c956d83602afd21adf832ace1590c5ec3d4cc93baa92,"
              + " fyfuFXRfvTjKrWrAEqxMKj2Uxov6Dd9iFgMaPjwzHdNY9cmKj",
          "stellar, 7b07983499c93f4eb256d7f6a42acf13ef098b20022e904f6c82f13805166c9f,"
              + " GB5QPGBUTHET6TVSK3L7NJBKZ4J66CMLEABC5ECPNSBPCOAFCZWJ6KSN",
          "solana, f98bc0832e705e2ba354fb4df4e521e622480fa08663280d3992e57df21001db,"
              + " Ho87cuS3aSRgUMCeMrV7uNCCWx6Fj2ytnufYQ1W7KCLr");

  @Test
  void secp256k1() {
    for (String line : SECP256K1) {
      String[] cells = line.split(", ", -1);
      Derivation<SecpKey> derivation = SecpDerivations.of(cells[0]);
      assertEquals(cells[2], derivation.texts().apply(keyOf(cells[1]), "").get(0), line);
    }
  }

  /** Addresses of the secrets 1, 2 and 3, with the capitals of EIP-55 as wallets show them. */
  @Test
  void capitalsOfEip55() {
    String[][] keys = {
      {
        "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
        "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf"
      },
      {
        "02c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5",
        "0x2B5AD5c4795c026514f8317c7a215E218DcCD6cF"
      },
      {
        "02f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9",
        "0x6813Eb9362372EEF6200f3b1dbC3f819671cBA69"
      }
    };
    for (String[] key : keys) {
      assertEquals(
          List.of(key[1].toLowerCase(Locale.ROOT), key[1]),
          SecpDerivations.of("eip55").texts().apply(keyOf(key[0]), ""));
    }
  }

  /** One byte of prefix below network 64, two from there on. */
  @Test
  void ed25519() {
    for (String line : ED25519) {
      String[] cells = line.split(", ", -1);
      byte[] key = HexFormat.of().parseHex(cells[1]);
      Derivation<byte[]> derivation = Ed25519Derivations.of(cells[0]);
      assertEquals(cells[2], derivation.texts().apply(key, "").get(0), line);
    }
  }

  /** With the nonce point G + Q, s and the digest equal to r, the key recovered is Q. */
  static SecpKey keyOf(String compressed) {
    ECPoint key = CURVE.getCurve().decodePoint(HexFormat.of().parseHex(compressed));
    ECPoint nonce = key.add(CURVE.getG()).normalize();
    BigInteger r = nonce.getAffineXCoord().toBigInteger();
    int recovery = nonce.getAffineYCoord().testBitZero() ? 1 : 0;
    return Secp256k1.recover(Signers.fixed(r), recovery, r, r).orElseThrow();
  }
}

package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.signature.Hashes;
import java.util.Arrays;
import java.util.HexFormat;

/** Rows of the layout of 9 columns that are genuine, whatever text they sign. */
public final class SignedRows {
  private SignedRows() {}

  /**
   * A row of an Ethereum-like coin on the network of its name.
   *
   * @param seed makes the key
   */
  public static String row(String coin, int height, String amount, String text, long seed) {
    Signers.Secp key = Signers.Secp.of(seed);
    byte[] hash = Hashes.keccak256(key.coordinates());
    return String.join(
            ",",
            coin,
            coin,
            String.valueOf(height),
            "0x" + HexFormat.of().formatHex(Arrays.copyOfRange(hash, 12, 32)),
            amount,
            text,
            key.hex(Messages.ethereum(text)),
            "",
            "")
        + "\n";
  }
}

package io.github.por4j.reserves.signature;

import java.util.Arrays;
import org.bouncycastle.math.ec.ECPoint;

/** A public key on secp256k1, in the encodings that addresses are made of. */
public final class SecpKey {
  private final byte[] uncompressed;

  /** From a point in affine coordinates, not infinity. */
  SecpKey(ECPoint point) {
    this.uncompressed = point.getEncoded(false);
  }

  /** 04, x and y, 65 bytes. */
  public byte[] uncompressed() {
    return uncompressed.clone();
  }

  /** x and y, 64 bytes. */
  public byte[] coordinates() {
    return Arrays.copyOfRange(uncompressed, 1, uncompressed.length);
  }

  /** 02 or 03 and x, 33 bytes. */
  public byte[] compressed() {
    byte[] compressed = Arrays.copyOf(uncompressed, 33);
    compressed[0] = (byte) (2 + (uncompressed[64] & 1));
    return compressed;
  }
}

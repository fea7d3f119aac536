package io.github.por4j.reserves.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.por4j.core.asset.Amounts;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over rows in their order: coin, network, address, amount and height of each. Tells
 * whether two passes saw the same rows. Used by one thread.
 */
public final class RowDigest {
  private final MessageDigest sha256;

  /** Of no rows. */
  public RowDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a row that was read. */
  public void add(ReserveRow row) {
    add(row.coin());
    add(row.claim().network());
    add(row.claim().address());
    add(row.amount().map(Amounts::text).orElse(""));
    add(row.height().isPresent() ? String.valueOf(row.height().getAsLong()) : "");
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    sha256.update(bytes);
  }

  /** In hexadecimal; the last call. */
  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}

package io.github.por4j.stark.v1;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * What a user saves as {@code *inclusion_proof.json} in a zk-STARK V1 round
 * (mk_and_verify_proofs.py mk_inclusion_proof): the path from the user to the root of a batch, and
 * from the batch to the root of the trunk. Readable, but unchecked. Immutable.
 */
public final class V1Inclusion {
  /**
   * One half: a leaf and its path.
   *
   * @param root that the file names
   * @param id of the user; or of the batch, which is its root
   * @param total net value
   * @param coins in the order of the configuration
   * @param path words: the leaf, then the siblings from the leaf up
   * @param length words of the path
   */
  record Half(
      long[] root,
      long[] id,
      BigInteger total,
      BigInteger[] coins,
      long[] random,
      long[] path,
      int length) {
    boolean isSame(Half other) {
      return Arrays.equals(root, other.root)
          && Arrays.equals(id, other.id)
          && total.equals(other.total)
          && Arrays.equals(coins, other.coins)
          && Arrays.equals(random, other.random)
          && Arrays.equals(path, other.path);
    }
  }

  private final String source;
  private final V1Config config;
  private final Half batch;
  private final Half trunk;
  private final int userIndex;
  private final int batchIndex;
  private final int uts;
  private final Style style;

  /**
   * How the file is written.
   *
   * @param capitals there are capital hexadecimal digits
   * @param batchIdAlike batch id and batch root are the same text
   */
  record Style(boolean capitals, boolean batchIdAlike) {}

  V1Inclusion(
      String source,
      V1Config config,
      Half batch,
      Half trunk,
      int userIndex,
      int batchIndex,
      int uts,
      Style style) {
    this.source = source;
    this.config = config;
    this.batch = batch;
    this.trunk = trunk;
    this.userIndex = userIndex;
    this.batchIndex = batchIndex;
    this.uts = uts;
    this.style = style;
  }

  /**
   * Reads a file, of the final format or of the first one of April 2023, which writes numbers where
   * the final one writes strings.
   */
  public static V1Inclusion read(Source source) throws IOException, MalformedInputException {
    return InclusionReader.read(source);
  }

  /** Name of the input. */
  public String source() {
    return source;
  }

  /** Id of the user, 64 lower-case hexadecimal digits. */
  public String userId() {
    return Words.hex(batch.id(), 0);
  }

  /** Net value of the user, in the unit of the round. */
  public BigInteger netValue() {
    return batch.total();
  }

  /** Balances of the user, signed, in the order of the configuration's coins. */
  public List<BigInteger> balances() {
    return List.of(batch.coins());
  }

  /** Root of the trunk that the file names, 64 lower-case hexadecimal digits. */
  public String trunkRoot() {
    return Words.hex(trunk.root(), 0);
  }

  /** Root of the batch that the file names, 64 lower-case hexadecimal digits. */
  public String batchRoot() {
    return Words.hex(batch.root(), 0);
  }

  /** Place of the user in the batch, from 0. */
  public int userIndex() {
    return userIndex;
  }

  /** Place of the batch in the trunk, from 0. */
  public int batchIndex() {
    return batchIndex;
  }

  /** Coins that the file names. */
  public V1Config config() {
    return config;
  }

  Half batch() {
    return batch;
  }

  Half trunk() {
    return trunk;
  }

  int uts() {
    return uts;
  }

  Style style() {
    return style;
  }
}

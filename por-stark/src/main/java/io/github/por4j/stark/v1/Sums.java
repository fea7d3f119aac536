package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/**
 * The sums that one proof is about, in the order of the configuration.
 *
 * @param elements one field element for each coin, then the total
 * @param lifted the same as signed integers between -p/2 and p/2
 */
record Sums(long[] elements, BigInteger[] lifted) {
  /** p. */
  static final BigInteger MODULUS =
      BigInteger.ONE.shiftLeft(251).add(BigInteger.valueOf(17).shiftLeft(192)).add(BigInteger.ONE);

  private static final int MAX_BITS = 127;

  /** Takes the sums of the coins; null if one is missing. */
  static Sums check(V1Config config, SumValues values, ProofFindings findings) {
    int coins = config.coins().size();
    BigInteger[] published = new BigInteger[coins + 1];
    BigInteger total = BigInteger.ZERO;
    for (int i = 0; i < coins; i++) {
      String coin = config.coins().get(i);
      published[i] = values.coins().get(coin);
      if (published[i] == null) {
        findings.add(SumProofCode.COIN_MISSING, "", "the sum of coin " + coin + " is missing");
        return null;
      }
      if (published[i].signum() < 0 || published[i].compareTo(MODULUS) >= 0) {
        findings.add(SumProofCode.SUM_FIELD, pointer(coin), "the sum is no number from 0 to p-1");
      }
      total = total.add(published[i]);
    }
    if (values.coins().size() > coins) {
      Set<String> known = new HashSet<>(config.coins());
      values.coins().keySet().stream()
          .filter(coin -> !known.contains(coin))
          .forEach(
              coin ->
                  findings.add(
                      SumProofCode.COIN_UNKNOWN,
                      pointer(coin),
                      "a sum of a coin that is in no proof"));
    }
    published[coins] = values.total();
    if (!total.equals(values.total())) {
      findings.add(
          SumProofCode.TOTAL,
          pointer(SumValues.TOTAL),
          "the total is not the sum of the coins",
          total,
          values.total());
    }
    return of(config, published, findings);
  }

  private static Sums of(V1Config config, BigInteger[] published, ProofFindings findings) {
    long[] elements = new long[published.length * StarkField.SIZE];
    BigInteger[] lifted = new BigInteger[published.length];
    for (int i = 0; i < published.length; i++) {
      BigInteger number = published[i].mod(MODULUS);
      Words.fromNumber(number, elements, i * StarkField.SIZE);
      StarkField.fromWord(elements, i * StarkField.SIZE, elements, i * StarkField.SIZE);
      lifted[i] = lift(number);
      String coin = i < config.coins().size() ? config.coins().get(i) : SumValues.TOTAL;
      if (isTooLarge(lifted[i])) {
        findings.add(SumProofCode.SUM_RANGE, pointer(coin), "a sum beyond 2^127", "", lifted[i]);
      } else if (lifted[i].signum() < 0) {
        findings.add(
            SumProofCode.SUM_NEGATIVE,
            pointer(coin),
            "the sum stands for a negative number modulo p",
            "0 or more",
            lifted[i]);
      }
    }
    return new Sums(elements, lifted);
  }

  /** A number 0..p-1 as the signed number nearest to zero. */
  static BigInteger lift(BigInteger number) {
    return number.shiftLeft(1).compareTo(MODULUS) > 0 ? number.subtract(MODULUS) : number;
  }

  static boolean isTooLarge(BigInteger value) {
    return value.abs().bitLength() > MAX_BITS;
  }

  BigInteger total() {
    return lifted[lifted.length - 1];
  }

  /** Hash of the words of the coins, as a leaf of the tree holds it. */
  long[] coinsHash(Keccak keccak) {
    int coins = lifted.length - 1;
    long[] words = new long[coins * Words.SIZE];
    for (int i = 0; i < coins; i++) {
      StarkField.toWord(elements, i * StarkField.SIZE, words, i * Words.SIZE);
    }
    long[] hash = new long[Words.SIZE];
    keccak.hash(words, 0, words.length, hash, 0);
    return hash;
  }

  /** JSON pointer of a key. */
  static String pointer(String key) {
    return "/" + key.replace("~", "~0").replace("/", "~1");
  }
}

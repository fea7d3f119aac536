package io.github.por4j.merkle.vectors;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Words that are likely to break carries and reductions, among random ones. */
public final class FieldArbitraries {
  /** The order of the field. */
  public static final BigInteger P =
      BigInteger.TWO.pow(64).subtract(BigInteger.TWO.pow(32)).add(BigInteger.ONE);

  private FieldArbitraries() {}

  /** Any 64-bit word, canonical or not. */
  public static Arbitrary<Long> words() {
    long p = P.longValue();
    Arbitrary<Long> edges =
        Arbitraries.of(
            0L,
            1L,
            2L,
            6L,
            7L,
            8L,
            p - 2,
            p - 1,
            p,
            p + 1,
            p + 2,
            0xFFFFFFFEL,
            0xFFFFFFFFL,
            0x100000000L,
            0x100000001L,
            0x1FFFFFFFFL,
            0xFFFFFFFE00000000L,
            0xFFFFFFFEFFFFFFFFL,
            0xFFFFFFFF00000000L,
            0xFFFFFFFFFFFFFFFEL,
            -1L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            p / 2,
            (p - 1) >>> 1,
            1L << 62);
    Arbitrary<Long> nearEdges =
        edges.flatMap(e -> Arbitraries.longs().between(-300, 300).map(d -> e + d));
    Arbitrary<Long> halves =
        Arbitraries.of(0L, 1L, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFEL, 0xFFFFFFFFL)
            .tuple2()
            .map(t -> t.get1() << 32 | t.get2());
    Arbitrary<Long> random = Arbitraries.randomValue(r -> r.nextLong());
    return Arbitraries.oneOf(edges, nearEdges, halves, random, random);
  }

  /** A word as the non-negative number it stands for. */
  public static BigInteger big(long word) {
    return new BigInteger(Long.toUnsignedString(word));
  }

  /** A number modulo p as a word. */
  public static long word(BigInteger number) {
    return number.mod(P).longValue();
  }
}

package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.hash.Keccak;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Challenges: the original's vectors. */
class TranscriptTest {
  private static final Map<String, Object> VECTORS =
      TestJson.object(TestJson.parse(TestRound.archive("primitives.zip").get("primitives.json")));

  private final Transcript transcript = new Transcript(new Keccak());

  private static long[] word(Object vector, String key) {
    return Naive.lanes(HexFormat.of().parseHex(TestJson.object(vector).get(key).toString()));
  }

  private static int integer(Object vector, String key) {
    return ((BigInteger) TestJson.object(vector).get(key)).intValueExact();
  }

  @Test
  void drawsIndicesAsTheOriginal() {
    int checked = 0;
    for (Object v : TestJson.list(VECTORS.get("get_pseudorandom_indices"))) {
      int count = integer(v, "count");
      boolean excluded = integer(v, "exclude_multiples_of") == Transcript.EXCLUDED;
      if (!excluded
          || TestJson.object(v).get("out") instanceof String
          || count < SumProof.QUERIES
          || integer(v, "modulus") % 16 != 0
          || TestJson.object(v).get("seed").toString().length() != Words.DIGITS) {
        continue;
      }
      int[] expected =
          TestJson.list(TestJson.object(v).get("out")).stream()
              .limit(SumProof.QUERIES)
              .mapToInt(i -> ((BigInteger) i).intValueExact())
              .toArray();
      assertArrayEquals(expected, transcript.indices(word(v, "seed"), integer(v, "modulus")));
      checked++;
    }
    assertTrue(checked >= 8, checked + " vectors");
  }

  /** Nonces that the original found for fewer bits, and one that it found for 20. */
  @Test
  void checksTheWorkAsTheOriginal() {
    for (Object v : TestJson.list(VECTORS.get("proof_of_work"))) {
      assertFalse(transcript.isWorkDone(word(v, "seed"), word(v, "nonce")));
    }
    Object proof =
        TestJson.parse(
            TestRound.archive("tiny.zip").get("sum_proof_data/batches/a0/sum_proof.json"));
    long[] root = word(proof, "mtree_root");
    long[] nonce = word(proof, "pow_nonce");
    assertTrue(transcript.isWorkDone(root, nonce));
    nonce[3] ^= 1L << 56;
    assertFalse(transcript.isWorkDone(root, nonce));
  }
}

package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.UserPath;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.junit.jupiter.api.Test;

/** The way that is shown is the one that a Keccak of others goes, and ends where a check fails. */
class PathStepsTest {
  private static final Map<String, byte[]> TINY = TestRound.archive("tiny.zip");
  private static final String USER = "user_3_inclusion_proof.json";
  private static final V1RoundCheck ROUND = TestRound.check(TINY);

  private static V1Inclusion read(String json) throws Exception {
    return V1Inclusion.read(Source.of("file", json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String file() {
    return new String(TINY.get(USER), StandardCharsets.UTF_8);
  }

  private static UserPath way(String json) throws Exception {
    return ROUND.path(ROUND.checkInclusion(read(json)));
  }

  private static String parent(String left, String right) {
    KeccakDigest digest = new KeccakDigest(256);
    byte[] children = HexFormat.of().parseHex(left + right);
    digest.update(children, 0, children.length);
    byte[] hash = new byte[32];
    digest.doFinal(hash, 0);
    return HexFormat.of().formatHex(hash);
  }

  /** Follows the steps of one half; returns the number of steps. */
  private static int follow(List<UserPath.Step> steps, int from, V1Inclusion.Half half) {
    assertEquals(0, steps.get(from).siblings());
    assertEquals(Words.hex(half.path(), 0), steps.get(from).hash());
    String hash = steps.get(from).hash();
    for (int i = 1; i < half.length(); i++) {
      UserPath.Step step = steps.get(from + i);
      String sibling = Words.hex(half.path(), i * Words.SIZE);
      assertEquals(1, step.siblings());
      hash = step.position() == 0 ? parent(hash, sibling) : parent(sibling, hash);
      assertEquals(hash, step.hash(), "step " + i);
    }
    assertEquals(Words.hex(half.root(), 0), hash);
    return half.length();
  }

  @Test
  void fromTheUserOverTheBatchToTheTrunk() throws Exception {
    V1Inclusion user = read(file());
    UserPath way = way(file());
    int batch = follow(way.steps(), 0, user.batch());
    int trunk = follow(way.steps(), batch, user.trunk());
    assertEquals(batch + trunk, way.steps().size());
    assertTrue(way.reachesRoot());
    assertTrue(way.accepted());
    assertEquals(user.userId(), way.user());
    assertEquals(user.trunkRoot(), way.root());
  }

  @Test
  void endsAtALeafThatIsNotTheFiles() throws Exception {
    UserPath way = way(file().replace("\"BTC\": \"446302924\"", "\"BTC\": \"446302925\""));
    assertEquals(1, way.steps().size());
    assertFalse(way.reachesRoot());
    assertFalse(way.accepted());
  }

  @Test
  void endsInABatchThatIsNotReached() throws Exception {
    V1Inclusion user = read(file());
    String sibling = Words.hex(user.batch().path(), Words.SIZE);
    String json = file().replace(sibling, "0" + sibling.substring(1));
    assertFalse(json.equals(file()));
    UserPath way = way(json);
    assertEquals(user.batch().length(), way.steps().size());
    assertFalse(way.reachesRoot());
  }

  @Test
  void withoutATrunkThereIsNoRoot() throws Exception {
    UserPath way = PathSteps.of(read(file()), null, false);
    assertEquals("", way.root());
    assertFalse(way.reachesRoot());
    assertFalse(way.steps().isEmpty());
  }
}

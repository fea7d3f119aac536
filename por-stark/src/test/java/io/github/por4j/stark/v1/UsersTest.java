package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What shows only when several inclusion files are seen together. */
class UsersTest {
  private static final Map<String, byte[]> TINY = TestRound.archive("tiny.zip");
  private static final String USER = "user_3_inclusion_proof.json";

  private static V1Inclusion read(String json) throws Exception {
    return V1Inclusion.read(Source.of("file", json.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> add(V1Users users, String json) throws Exception {
    return users.add(read(json)).stream().map(f -> f.code().id()).toList();
  }

  @Test
  void usersAndBatchesStandAtOnePlace() throws Exception {
    String file = new String(TINY.get(USER), StandardCharsets.UTF_8);
    String otherUser = file.replace("257c620f81b4", "257c620f81b5");
    String otherPlace = file.replace("\"user_index\": 3", "\"user_index\": 4");
    String otherBatch =
        file.replace("d1a2810b0e27", "d1a2810b0e28").replace("_index\": 3", "_index\": 9");
    String batchTwice = file.replace("\"batch_index\": 0", "\"batch_index\": 1");
    V1Users users = new V1Users();
    assertEquals(List.of(), add(users, file));
    assertEquals(List.of("V1-INCLUSION-REPEATED"), add(users, file));
    assertEquals(List.of("V1-INCLUSION-SAME-PLACE"), add(users, otherUser));
    assertEquals(List.of("V1-INCLUSION-SAME-USER"), add(users, otherPlace));
    assertTrue(add(users, otherBatch).contains("V1-INCLUSION-BATCH-PLACES"));
    assertTrue(add(users, batchTwice).contains("V1-INCLUSION-BATCH-PLACES"));
    assertEquals(4, users.count());
  }

  @Test
  void repeatedUsersAreNotTwoUsers() throws Exception {
    String file = new String(TINY.get(USER), StandardCharsets.UTF_8);
    V1Users users = new V1Users();
    users.add(read(file));
    assertEquals(
        "this user was given already; counted once", users.add(read(file)).get(0).message());
    assertEquals(
        "another user was given at this place",
        users.add(read(file.replace("257c620f81b4", "257c620f81b5"))).get(0).message());
    assertEquals(1, users.count());
  }

  /** A half of a batch that has passed is not hashed again, but must be the very same. */
  @Test
  void changedTrunkHalfIsRefusedAfterAnHonestOne() throws Exception {
    V1RoundCheck round = TestRound.check(TINY);
    String file = new String(TINY.get(USER), StandardCharsets.UTF_8);
    assertTrue(round.checkInclusion(read(file)).isIncluded());
    assertTrue(round.checkInclusion(read(file)).isIncluded());
    String root = read(file).trunkRoot();
    for (String changed :
        List.of(
            file.replace("\"total_value\": \"1288815046\"", "\"total_value\": \"1288815047\""),
            file.replace("\"BTC\": \"446302924\"", "\"BTC\": \"446302925\""),
            file.replace("0c04b0fa1d8d", "0c04b0fa1d8e"),
            file.replace("9f13c8029350", "9f13c8029351"),
            file.replace("\"batch_index\": 0", "\"batch_index\": 1"),
            file.replace(root, root.replace('7', '8')))) {
      assertFalse(changed.equals(file));
      assertFalse(round.checkInclusion(read(changed)).isIncluded(), changed);
    }
  }
}

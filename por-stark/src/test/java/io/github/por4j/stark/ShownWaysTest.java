package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.UserPath;
import io.github.por4j.core.report.UserWay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first three of each kind are kept, and only these are gone. */
class ShownWaysTest {
  private final List<String> gone = new ArrayList<>();

  private void add(ShownWays ways, String user, boolean accepted) {
    ways.add(
        accepted,
        () -> {
          gone.add(user);
          return new UserPath(Location.of(user), user, List.of(), "", accepted);
        });
  }

  private static List<String> users(ShownWays ways) {
    return ways.toList().stream().map(UserWay::user).toList();
  }

  @Test
  void firstOfEachKindRefusedOnesFirst() {
    ShownWays ways = new ShownWays();
    assertEquals(List.of(), users(ways));
    for (String user : List.of("a1", "r1", "a2", "a3", "a4", "r2", "a5")) {
      add(ways, user, user.startsWith("a"));
    }
    assertEquals(List.of("r1", "r2", "a1", "a2", "a3"), users(ways));
    add(ways, "r3", false);
    add(ways, "r4", false);
    assertEquals(List.of("r1", "r2", "r3", "a1", "a2", "a3"), users(ways));
    assertEquals(List.of("a1", "r1", "a2", "a3", "r2", "r3"), gone);
  }
}

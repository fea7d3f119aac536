package io.github.por4j.merkle.inclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.account.AccountId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AccountTableTest {
  private static AccountId id(Random random, int words) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      hex.append(String.format("%016x", i < words ? random.nextLong() : 0));
    }
    return new AccountId(hex.toString());
  }

  /** Against maps of the library, with ids that differ in one of their parts only as well. */
  @Property(tries = 50)
  void findsWhatWasAddedAndNothingElse(@ForAll Random random) {
    AccountTable table = new AccountTable();
    Map<Long, Integer> byIndex = new HashMap<>();
    Map<AccountId, Integer> byId = new HashMap<>();
    List<AccountId> ids = new ArrayList<>();
    int size = random.nextInt(3000);
    boolean dense = random.nextBoolean();
    for (int i = 0; i < size; i++) {
      AccountId id = id(random, 1 + random.nextInt(4));
      long index = dense ? i : random.nextLong();
      if (!byIndex.containsKey(index) && !byId.containsKey(id)) {
        byIndex.put(index, table.count());
        byId.put(id, table.count());
        ids.add(id);
        table.add(index, id, i);
      }
    }
    assertEquals(ids.size(), table.count());
    byIndex.forEach((index, account) -> assertEquals(account, table.atIndex(index)));
    byId.forEach((id, account) -> assertEquals(account, table.withId(id)));
    for (int account = 0; account < ids.size(); account++) {
      assertEquals(ids.get(account), table.id(account));
      assertTrue(table.hasId(account, ids.get(account)));
      assertEquals(account, byIndex.get(table.index(account)));
    }
    for (int i = 0; i < 1000; i++) {
      long index = random.nextInt(6000);
      assertEquals(byIndex.getOrDefault(index, -1), table.atIndex(index));
      AccountId id = id(random, 1 + random.nextInt(4));
      assertEquals(byId.getOrDefault(id, -1), table.withId(id));
    }
  }

  /** Any digit of an id tells accounts apart. */
  @Test
  void everyDigitCounts() {
    AccountTable table = new AccountTable();
    String zero = "0".repeat(AccountId.DIGITS);
    table.add(0, new AccountId(zero), 0);
    for (int i = 0; i < AccountId.DIGITS; i++) {
      AccountId other = new AccountId(zero.substring(0, i) + "8" + zero.substring(i + 1));
      assertEquals(-1, table.withId(other));
      assertFalse(table.hasId(0, other));
    }
    assertEquals(0, table.withId(new AccountId(zero)));
  }
}

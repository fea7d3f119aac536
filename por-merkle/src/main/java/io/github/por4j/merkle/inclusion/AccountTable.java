package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.account.AccountId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * At most 2^29 accounts, found by index and by id, in 64 to 80 bytes each. Multipliers are drawn
 * anew for each table, so that nobody can choose ids that fall on one place.
 */
final class AccountTable {
  private static final int ID_WORDS = 4;
  private static final int DIGITS_PER_WORD = AccountId.DIGITS / ID_WORDS;

  /** Words of an account: index, id, digest of the amounts. */
  private static final int WORDS = 1 + ID_WORDS + 1;

  private static final int PAGE_BITS = 12;
  private static final int FIRST_SLOTS = 1 << 6;

  private final List<long[]> pages = new ArrayList<>();
  private final long[] multipliers = new long[ID_WORDS];

  /** Number of an account plus one, or zero; at most half of the slots are taken. */
  private int[] byIndex = new int[FIRST_SLOTS];

  private int[] byId = new int[FIRST_SLOTS];
  private int count;

  AccountTable() {
    SplittableRandom random = new SplittableRandom();
    Arrays.setAll(multipliers, i -> random.nextLong() | 1);
  }

  int count() {
    return count;
  }

  /** Adds an account that is in the table neither by index nor by id. */
  void add(long index, AccountId id, long amounts) {
    if (2 * (count + 1) > byIndex.length) {
      grow();
    }
    if (count >>> PAGE_BITS == pages.size()) {
      pages.add(new long[WORDS << PAGE_BITS]);
    }
    int account = count++;
    long[] page = pages.get(account >>> PAGE_BITS);
    int at = at(account);
    page[at] = index;
    for (int i = 0; i < ID_WORDS; i++) {
      page[at + 1 + i] = word(id, i);
    }
    page[at + 1 + ID_WORDS] = amounts;
    enter(account);
  }

  /** Number of the account at an index, or -1. */
  int atIndex(long index) {
    int slot = slot(hash(index), byIndex.length);
    while (byIndex[slot] != 0) {
      if (index(byIndex[slot] - 1) == index) {
        return byIndex[slot] - 1;
      }
      slot = (slot + 1) & (byIndex.length - 1);
    }
    return -1;
  }

  /** Number of the account with an id, or -1. */
  int withId(AccountId id) {
    long hash = 0;
    for (int i = 0; i < ID_WORDS; i++) {
      hash += word(id, i) * multipliers[i];
    }
    int slot = slot(hash, byId.length);
    while (byId[slot] != 0) {
      if (hasId(byId[slot] - 1, id)) {
        return byId[slot] - 1;
      }
      slot = (slot + 1) & (byId.length - 1);
    }
    return -1;
  }

  long index(int account) {
    return pages.get(account >>> PAGE_BITS)[at(account)];
  }

  long amounts(int account) {
    return pages.get(account >>> PAGE_BITS)[at(account) + 1 + ID_WORDS];
  }

  boolean hasId(int account, AccountId id) {
    long[] page = pages.get(account >>> PAGE_BITS);
    int at = at(account) + 1;
    for (int i = 0; i < ID_WORDS; i++) {
      if (page[at + i] != word(id, i)) {
        return false;
      }
    }
    return true;
  }

  AccountId id(int account) {
    long[] page = pages.get(account >>> PAGE_BITS);
    StringBuilder hex = new StringBuilder(AccountId.DIGITS);
    for (int i = 0; i < ID_WORDS; i++) {
      String digits = Long.toHexString(page[at(account) + 1 + i]);
      hex.append("0".repeat(DIGITS_PER_WORD - digits.length())).append(digits);
    }
    return new AccountId(hex.toString());
  }

  private void grow() {
    byIndex = new int[2 * byIndex.length];
    byId = new int[byIndex.length];
    for (int account = 0; account < count; account++) {
      enter(account);
    }
  }

  private void enter(int account) {
    long[] page = pages.get(account >>> PAGE_BITS);
    int at = at(account);
    enter(byIndex, hash(page[at]), account);
    long hash = 0;
    for (int i = 0; i < ID_WORDS; i++) {
      hash += page[at + 1 + i] * multipliers[i];
    }
    enter(byId, hash, account);
  }

  private static void enter(int[] slots, long hash, int account) {
    int slot = slot(hash, slots.length);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = account + 1;
  }

  /** Indices are close to each other: every bit must reach the highest ones. */
  private long hash(long index) {
    long mixed = index * multipliers[0];
    return (mixed ^ mixed >>> Integer.SIZE) * multipliers[1];
  }

  /** The highest bits, which depend on every word; {@code slots} is a power of two. */
  private static int slot(long hash, int slots) {
    return (int) (hash >>> (Long.numberOfLeadingZeros(slots) + 1));
  }

  private static int at(int account) {
    return WORDS * (account & ((1 << PAGE_BITS) - 1));
  }

  private static long word(AccountId id, int i) {
    return id.digits(i * DIGITS_PER_WORD, (i + 1) * DIGITS_PER_WORD);
  }
}

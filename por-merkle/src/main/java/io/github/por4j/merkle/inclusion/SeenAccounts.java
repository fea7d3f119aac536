package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The accounts of a round that reached its root so far, to find two files that share an index or an
 * id (soundness V2-6). Used by one thread.
 */
public final class SeenAccounts {
  private final AccountTable accounts = new AccountTable();
  private final MessageDigest sha256 = sha256();

  /** Empty. */
  public SeenAccounts() {}

  /** Number of different accounts. */
  public int count() {
    return accounts.count();
  }

  /**
   * Adds a proof that holds.
   *
   * @return what is wrong or odd about it next to those seen before; it is counted only if nothing
   *     is
   */
  public List<Finding> add(Account account, long index, String name) {
    AccountId id = account.id();
    long amounts = digest(account);
    int sameIndex = accounts.atIndex(index);
    if (sameIndex >= 0 && accounts.hasId(sameIndex, id)) {
      if (accounts.amounts(sameIndex) != amounts) {
        return List.of(
            Finding.of(
                InclusionCode.OTHER_SPLIT,
                new Location(name, "/account"),
                "account " + id + " was given with the same sums over other tokens"));
      }
      return List.of(
          Finding.of(
              InclusionCode.REPEATED_FILE,
              Location.of(name),
              "account " + id + " at index " + index + " was given before"));
    }
    if (sameIndex >= 0) {
      return List.of(
          new Finding(
              InclusionCode.DUPLICATE_INDEX,
              new Location(name, "/index"),
              "another account stands at index " + index,
              accounts.id(sameIndex).hex(),
              id.hex()));
    }
    int sameId = accounts.withId(id);
    if (sameId >= 0) {
      return List.of(
          new Finding(
              InclusionCode.DUPLICATE_ID,
              new Location(name, "/account/id"),
              "account " + id + " stands at another index too",
              Long.toString(accounts.index(sameId)),
              Long.toString(index)));
    }
    accounts.add(index, id, amounts);
    return List.of();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Of the amounts, which takes less room than they do. */
  private long digest(Account account) {
    ByteBuffer amounts =
        ByteBuffer.allocate(Long.BYTES * (1 + account.equityCount() + account.debtCount()));
    amounts.putLong(account.equityCount());
    for (int i = 0; i < account.equityCount(); i++) {
      amounts.putLong(account.equity(i));
    }
    for (int i = 0; i < account.debtCount(); i++) {
      amounts.putLong(account.debt(i));
    }
    return ByteBuffer.wrap(sha256.digest(amounts.array())).getLong();
  }
}

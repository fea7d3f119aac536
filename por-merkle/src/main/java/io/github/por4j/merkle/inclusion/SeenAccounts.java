package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts of a round that reached its root so far, to find two files that share an index or an
 * id (soundness V2-6). Used by one thread.
 */
public final class SeenAccounts {
  /** An account, and a digest of its amounts that takes less room than they do. */
  private record Seen(AccountId id, long amounts) {}

  private final Map<Long, Seen> byIndex = new HashMap<>();
  private final Map<AccountId, Long> byId = new HashMap<>();

  /** Empty. */
  public SeenAccounts() {}

  /** Number of different accounts. */
  public int count() {
    return byIndex.size();
  }

  /**
   * Adds a proof that holds.
   *
   * @return what is wrong or odd about it next to those seen before; it is counted only if nothing
   *     is
   */
  public List<Finding> add(Account account, long index, String name) {
    AccountId id = account.id();
    Seen seen = new Seen(id, digest(account));
    Optional<Seen> sameIndex = Optional.ofNullable(byIndex.get(index));
    Optional<Long> sameId = Optional.ofNullable(byId.get(id));
    if (sameIndex.isPresent() && sameIndex.get().id().equals(id)) {
      if (!sameIndex.get().equals(seen)) {
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
    if (sameIndex.isPresent()) {
      return List.of(
          new Finding(
              InclusionCode.DUPLICATE_INDEX,
              new Location(name, "/index"),
              "another account stands at index " + index,
              sameIndex.get().id().hex(),
              id.hex()));
    }
    if (sameId.isPresent()) {
      return List.of(
          new Finding(
              InclusionCode.DUPLICATE_ID,
              new Location(name, "/account/id"),
              "account " + id + " stands at another index too",
              Long.toString(sameId.get()),
              Long.toString(index)));
    }
    byIndex.put(index, seen);
    byId.put(id, index);
    return List.of();
  }

  private static long digest(Account account) {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
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

package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts of a round that reached its root so far, to find two files that share an index or an
 * id (soundness V2-6). Used by one thread.
 */
public final class SeenAccounts {
  private final Map<Long, AccountId> byIndex = new HashMap<>();
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
  public List<Finding> add(AccountId id, long index, String name) {
    Optional<AccountId> sameIndex = Optional.ofNullable(byIndex.get(index));
    Optional<Long> sameId = Optional.ofNullable(byId.get(id));
    if (sameIndex.isPresent() && sameIndex.get().equals(id)) {
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
              sameIndex.get().hex(),
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
    byIndex.put(index, id);
    byId.put(id, index);
    return List.of();
  }
}

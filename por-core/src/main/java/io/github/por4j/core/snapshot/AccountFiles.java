package io.github.por4j.core.snapshot;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a user's accounts: responses of OKX's API v5 as saved, and CSV. Several files together make
 * one account; {@code docs/snapshot.md} documents them.
 */
public final class AccountFiles {
  private static final int MAX_BYTES = 1 << 24;

  private AccountFiles() {}

  /**
   * The account in these files together. An account has one balance of a kind in a coin, holdings
   * of Grow apart, and one position or loan of an id: what stands twice would be counted twice.
   */
  public static UserAccount read(List<Source> sources) throws IOException, MalformedInputException {
    UserAccount account = UserAccount.empty();
    Set<String> stated = new HashSet<>();
    for (Source source : sources) {
      UserAccount part = read(source);
      for (String what : namesOf(part)) {
        if (!stated.add(what)) {
          throw new MalformedInputException(
              Location.of(source.name()), what + " is stated a second time");
        }
      }
      account = account.and(part);
    }
    return account;
  }

  private static List<String> namesOf(UserAccount account) {
    List<String> names = new ArrayList<>();
    for (Balance balance : account.balances()) {
      if (balance.item() != BalanceItem.GROW_HOLDING) {
        names.add(balance.item() + " of " + balance.asset().name());
      }
    }
    account.positions().forEach(position -> names.add("position " + position.id()));
    account.loans().forEach(loan -> names.add("loan " + loan.id()));
    return names;
  }

  private static UserAccount read(Source source) throws IOException, MalformedInputException {
    byte[] bytes = source.read(MAX_BYTES);
    for (byte b : bytes) {
      if (b == '{') {
        return OkxResponse.parse(source.name(), bytes);
      }
      if (b > ' ' || b < 0) {
        return AccountCsv.parse(Source.of(source.name(), bytes));
      }
    }
    throw new MalformedInputException(Location.of(source.name()), "empty");
  }
}

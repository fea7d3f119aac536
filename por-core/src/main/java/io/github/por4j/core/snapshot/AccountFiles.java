package io.github.por4j.core.snapshot;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Location;
import java.io.IOException;
import java.util.List;

/**
 * Reads a user's accounts: responses of OKX's API v5 as saved, and CSV. Several files together make
 * one account; {@code docs/snapshot.md} documents them.
 */
public final class AccountFiles {
  private static final int MAX_BYTES = 1 << 24;

  private AccountFiles() {}

  /** The account in these files together. */
  public static UserAccount read(List<Source> sources) throws IOException, MalformedInputException {
    UserAccount account = UserAccount.empty();
    for (Source source : sources) {
      account = account.and(read(source));
    }
    return account;
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

package io.github.por4j.reserves.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Columns of the published layouts, with the names they have had. */
enum Column {
  COIN("coin|digitalasset"),
  TYPE("type"),
  NETWORK("network"),
  HEIGHT("snapshot height"),
  ADDRESS("address"),
  AMOUNT("amount|balance"),
  MESSAGE("message"),
  SIGNATURE_1("signature1|signedmessage"),
  SIGNATURE_2("signature2|signedmessage2"),
  SCRIPT("redeem script|redeem script/ public key|redeem script/public key|publickey"),
  OWNER_1("eoa1|owner1"),
  OWNER_2("eoa2|owner2"),
  STATUS("status");

  private final String names;

  /** In lower case, with bars between them. */
  Column(String names) {
    this.names = names;
  }

  /** By a header cell; blanks around it and case do not matter. */
  static Optional<Column> named(String cell) {
    String name = cell.trim().toLowerCase(Locale.ROOT);
    for (Column column : values()) {
      if (List.of(column.names.split("\\|", -1)).contains(name)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Whether a row may end before this column, as published rows do. */
  boolean mayBeCutOff() {
    return switch (this) {
      case SIGNATURE_2, SCRIPT, OWNER_1, OWNER_2, STATUS -> true;
      default -> false;
    };
  }

  /** Name for people: the first published one. */
  String title() {
    return switch (this) {
      case COIN -> "coin";
      case HEIGHT -> "snapshot height";
      case AMOUNT -> "amount";
      case SIGNATURE_1 -> "signature1";
      case SIGNATURE_2 -> "signature2";
      case SCRIPT -> "redeem script/ public key";
      case OWNER_1 -> "eoa1";
      case OWNER_2 -> "eoa2";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }
}

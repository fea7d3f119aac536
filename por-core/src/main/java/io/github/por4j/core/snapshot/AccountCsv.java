package io.github.por4j.core.snapshot;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.io.CsvInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A user's accounts as CSV: one amount a line, with the columns {@code account,item,asset,amount}
 * and, for positions and loans, {@code of} (their id) and {@code type}.
 */
final class AccountCsv {
  private static final int MAX_ROWS = 100_000;
  private static final int MAX_ID = 64;
  private static final int ACCOUNT = 0;
  private static final int ITEM = 1;
  private static final int ASSET = 2;
  private static final int AMOUNT = 3;
  private static final int OF = 4;
  private static final int TYPE = 5;

  /** The terms of a position or loan, by coin. */
  private static final class Group<T> {
    private final T type;
    private final Map<AssetSymbol, Map<String, BigDecimal>> terms = new TreeMap<>();
    private final List<AssetSymbol> order = new ArrayList<>();

    Group(T type) {
      this.type = type;
    }

    boolean add(AssetSymbol asset, String item, BigDecimal amount) {
      if (!terms.containsKey(asset)) {
        order.add(asset);
      }
      return terms.computeIfAbsent(asset, a -> new TreeMap<>()).put(item, amount) == null;
    }

    BigDecimal get(AssetSymbol asset, String item) {
      return terms.get(asset).getOrDefault(item, BigDecimal.ZERO);
    }
  }

  private final CsvInput csv;
  private final int[] columns;
  private final List<Balance> balances = new ArrayList<>();
  private final Map<String, Group<MarginType>> positions = new LinkedHashMap<>();
  private final Map<String, Group<Loan.Term>> loans = new LinkedHashMap<>();

  private AccountCsv(CsvInput csv) throws MalformedInputException {
    this.csv = csv;
    this.columns =
        csv.columns(List.of("account", "item", "asset", "amount"), List.of("of", "type"));
  }

  static UserAccount parse(Source source) throws IOException, MalformedInputException {
    try (CsvInput csv = CsvInput.open(source)) {
      return new AccountCsv(csv).account();
    }
  }

  private UserAccount account() throws IOException, MalformedInputException {
    int rows = 0;
    Optional<List<String>> row = csv.row();
    while (row.isPresent()) {
      if (rows++ == MAX_ROWS) {
        throw csv.malformed("more than " + MAX_ROWS + " rows");
      }
      add(row.get());
      row = csv.row();
    }
    List<MarginPosition> marginPositions = new ArrayList<>();
    for (Map.Entry<String, Group<MarginType>> entry : positions.entrySet()) {
      marginPositions.add(position(entry.getKey(), entry.getValue()));
    }
    List<Loan> grown = new ArrayList<>();
    for (Map.Entry<String, Group<Loan.Term>> entry : loans.entrySet()) {
      grown.add(loan(entry.getKey(), entry.getValue()));
    }
    return new UserAccount(Optional.empty(), balances, marginPositions, grown);
  }

  private void add(List<String> fields) throws MalformedInputException {
    String item = fields.get(columns[ITEM]);
    AssetSymbol asset =
        AssetSymbol.parse(fields.get(columns[ASSET]))
            .orElseThrow(() -> csv.malformed(columns[ASSET], AssetSymbol.FORM + " is needed"));
    BigDecimal amount =
        Amounts.parse(fields.get(columns[AMOUNT]))
            .orElseThrow(() -> csv.malformed(columns[AMOUNT], "not " + Amounts.FORM));
    AccountPart part = part(fields);
    String of = optional(fields, OF);
    if (of.isEmpty()) {
      BalanceItem known =
          BalanceItem.of(part, item)
              .orElseThrow(
                  () ->
                      csv.malformed(columns[ITEM], "unknown item \"" + item + "\" of the account"));
      balances.add(new Balance(known, asset, amount));
      return;
    }
    if (of.length() > MAX_ID) {
      throw csv.malformed(columns[OF], "longer than " + MAX_ID + " characters");
    }
    if (amount.signum() < 0 && !item.equals("unrealised")) {
      throw csv.malformed(columns[AMOUNT], "negative, where only a profit or loss can be");
    }
    if (part == AccountPart.TRADING) {
      require(item, List.of("assets", "liabilities", "margin", "unrealised"));
      MarginType type = marginType(fields);
      if (type == MarginType.CROSS && item.equals("margin") && amount.signum() != 0) {
        throw csv.malformed(columns[AMOUNT], "a cross position has no margin of its own");
      }
      add(positions, of, type, asset, item, amount);
    } else if (part == AccountPart.GROW) {
      require(item, List.of("collateral", "principal", "interest"));
      add(loans, of, term(fields), asset, item, amount);
    } else {
      throw csv.malformed(columns[OF], "the funding account has neither positions nor loans");
    }
  }

  private <T> void add(
      Map<String, Group<T>> groups,
      String of,
      T type,
      AssetSymbol asset,
      String item,
      BigDecimal amount)
      throws MalformedInputException {
    Group<T> group = groups.computeIfAbsent(of, k -> new Group<>(type));
    if (group.type != type) {
      throw csv.malformed(columns[TYPE], "another type than in an earlier line of \"" + of + "\"");
    }
    if (!group.add(asset, item, amount)) {
      throw csv.malformed(columns[ITEM], "stands twice for this coin of \"" + of + "\"");
    }
  }

  private void require(String item, List<String> known) throws MalformedInputException {
    if (!known.contains(item)) {
      throw csv.malformed(
          columns[ITEM], "unknown item \"" + item + "\"; known are " + String.join(", ", known));
    }
  }

  private AccountPart part(List<String> fields) throws MalformedInputException {
    return switch (fields.get(columns[ACCOUNT]).toLowerCase(Locale.ROOT)) {
      case "funding" -> AccountPart.FUNDING;
      case "trading" -> AccountPart.TRADING;
      case "grow", "earn" -> AccountPart.GROW;
      default -> throw csv.malformed(columns[ACCOUNT], "neither funding, trading nor grow");
    };
  }

  private MarginType marginType(List<String> fields) throws MalformedInputException {
    String type = optional(fields, TYPE);
    for (MarginType known : MarginType.values()) {
      if (known.key().equals(type)) {
        return known;
      }
    }
    throw csv.malformed("column type must be cross, isolated-auto or isolated-quick");
  }

  private Loan.Term term(List<String> fields) throws MalformedInputException {
    return switch (optional(fields, TYPE)) {
      case "flexible" -> Loan.Term.FLEXIBLE;
      case "fixed" -> Loan.Term.FIXED;
      default -> throw csv.malformed("column type must be flexible or fixed");
    };
  }

  private String optional(List<String> fields, int column) {
    return columns[column] < 0 ? "" : fields.get(columns[column]);
  }

  private static MarginPosition position(String id, Group<MarginType> group) {
    List<PositionLeg> legs = new ArrayList<>();
    for (AssetSymbol asset : group.order) {
      legs.add(
          new PositionLeg(
              asset,
              group.get(asset, "assets"),
              group.get(asset, "liabilities"),
              group.get(asset, "margin"),
              group.get(asset, "unrealised")));
    }
    return new MarginPosition(id, group.type, legs);
  }

  private Loan loan(String id, Group<Loan.Term> group) throws MalformedInputException {
    List<Loan.Collateral> collateral = new ArrayList<>();
    List<Loan.Debt> debts = new ArrayList<>();
    for (AssetSymbol asset : group.order) {
      Map<String, BigDecimal> terms = group.terms.get(asset);
      if (terms.containsKey("collateral")) {
        collateral.add(new Loan.Collateral(asset, terms.get("collateral")));
      }
      if (terms.containsKey("principal") || terms.containsKey("interest")) {
        debts.add(
            new Loan.Debt(asset, group.get(asset, "principal"), group.get(asset, "interest")));
      }
    }
    if (collateral.isEmpty() || debts.isEmpty()) {
      throw csv.malformed("the loan \"" + id + "\" needs collateral and principal");
    }
    return new Loan(id, group.type, collateral, debts);
  }
}

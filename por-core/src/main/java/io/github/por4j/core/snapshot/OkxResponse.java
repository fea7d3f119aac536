package io.github.por4j.core.snapshot;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A response of OKX's API v5, {@code {"code":"0","data":[...]}}. Told by its keys: account balance
 * ({@code details}), positions ({@code instType}), funding balances ({@code bal}), flexible loan
 * ({@code loanData}), savings ({@code amt}), account configuration ({@code acctLv}). Amounts are
 * strings; keys that the model does not use are passed over.
 */
final class OkxResponse {
  private static final int MAX_ELEMENTS = 10_000;
  private static final int MAX_KEYS = 256;
  private static final int MAX_TEXT = 128;

  private static final Set<String> TEXTS =
      Set.of(
          "ccy",
          "eq",
          "frozenBal",
          "bal",
          "amt",
          "acctLv",
          "instType",
          "instId",
          "mgnMode",
          "posId",
          "pos",
          "posCcy",
          "liab",
          "liabCcy",
          "margin",
          "upl",
          "baseBal",
          "quoteBal",
          "baseBorrowed",
          "quoteBorrowed",
          "baseInterest",
          "quoteInterest");
  private static final Set<String> LISTS = Set.of("details", "loanData", "collateralData");

  /** An element of the data: its texts, and its lists of such elements. */
  private record Element(Map<String, String> texts, Map<String, List<Element>> lists) {
    Element() {
      this(new HashMap<>(), new HashMap<>());
    }

    String text(String key) {
      return texts.getOrDefault(key, "");
    }
  }

  private final JsonInput in;
  private String code = "";
  private Optional<AccountMode> mode = Optional.empty();
  private final List<Balance> balances = new ArrayList<>();
  private final List<MarginPosition> positions = new ArrayList<>();
  private final List<Loan> loans = new ArrayList<>();

  private OkxResponse(JsonInput in) {
    this.in = in;
  }

  static UserAccount parse(String name, byte[] json) throws IOException, MalformedInputException {
    try (JsonInput in = JsonInput.of(name, json)) {
      OkxResponse response = new OkxResponse(in);
      in.object(Set.of("code", "data"), Set.of(), response::field, other -> in.skip());
      in.end();
      if (!response.code.equals("0")) {
        throw in.malformed("the response is an error, code \"" + response.code + "\"");
      }
      return new UserAccount(response.mode, response.balances, response.positions, response.loans);
    }
  }

  private void field(String name) throws IOException, MalformedInputException {
    if (name.equals("code")) {
      code = in.string(MAX_TEXT);
    } else {
      in.array(MAX_ELEMENTS, i -> take(element(true)));
    }
  }

  private Element element(boolean withLists) throws IOException, MalformedInputException {
    Element element = new Element();
    in.entries(
        MAX_KEYS,
        key -> {
          if (TEXTS.contains(key)) {
            element.texts.put(key, in.string(MAX_TEXT));
          } else if (withLists && LISTS.contains(key)) {
            List<Element> list = new ArrayList<>();
            in.array(MAX_ELEMENTS, i -> list.add(element(false)));
            element.lists.put(key, list);
          } else {
            in.skip();
          }
        });
    return element;
  }

  private void take(Element element) throws MalformedInputException {
    if (element.lists.containsKey("details")) {
      for (Element coin : element.lists.get("details")) {
        trading(coin);
      }
    } else if (element.lists.containsKey("loanData")) {
      loan(element);
    } else if (element.texts.containsKey("instType")) {
      if (element.text("instType").equals("MARGIN")) {
        position(element);
      }
    } else if (element.texts.containsKey("bal")) {
      balances.add(
          new Balance(BalanceItem.FUNDING_BALANCE, coin(element, "ccy"), amount(element, "bal")));
    } else if (element.texts.containsKey("acctLv")) {
      mode = AccountMode.parse(element.text("acctLv"));
      if (mode.isEmpty()) {
        throw in.malformed("acctLv is none of 1 to 4");
      }
    } else if (element.texts.containsKey("amt")) {
      balances.add(
          new Balance(BalanceItem.GROW_HOLDING, coin(element, "ccy"), amount(element, "amt")));
    } else {
      throw in.malformed(
          "not an element of a known response: account balance, positions, funding balances,"
              + " flexible loan, savings or account configuration");
    }
  }

  private void trading(Element element) throws MalformedInputException {
    AssetSymbol asset = coin(element, "ccy");
    if (element.text("eq").isEmpty()) {
      throw in.malformed("eq of " + asset + " is missing");
    }
    balances.add(new Balance(BalanceItem.EQUITY, asset, amount(element, "eq")));
    BigDecimal frozen = amount(element, "frozenBal");
    if (frozen.signum() != 0) {
      balances.add(new Balance(BalanceItem.FROZEN, asset, frozen));
    }
  }

  private void loan(Element element) throws MalformedInputException {
    List<Loan.Collateral> collateral = new ArrayList<>();
    for (Element pledged : element.lists.getOrDefault("collateralData", List.of())) {
      collateral.add(new Loan.Collateral(coin(pledged, "ccy"), magnitude(pledged, "amt", false)));
    }
    List<Loan.Debt> debts = new ArrayList<>();
    for (Element owed : element.lists.get("loanData")) {
      debts.add(new Loan.Debt(coin(owed, "ccy"), magnitude(owed, "amt", false), BigDecimal.ZERO));
    }
    if (debts.isEmpty() && collateral.isEmpty()) {
      return;
    }
    if (debts.isEmpty() || collateral.isEmpty()) {
      throw in.malformed("a loan has collateralData and loanData");
    }
    loans.add(
        new Loan("flexible loan " + (loans.size() + 1), Loan.Term.FLEXIBLE, collateral, debts));
  }

  private void position(Element element) throws MalformedInputException {
    String id = element.text("posId");
    if (id.isEmpty()) {
      throw in.malformed("posId is missing");
    }
    boolean cross = element.text("mgnMode").equals("cross");
    if (!cross && !element.text("mgnMode").equals("isolated")) {
      throw in.malformed("mgnMode of position " + id + " is neither cross nor isolated");
    }
    boolean quick = !element.text("baseBal").isEmpty() || !element.text("quoteBal").isEmpty();
    Map<AssetSymbol, BigDecimal[]> terms = new LinkedHashMap<>();
    if (quick) {
      String[] pair = element.text("instId").split("-", 3);
      if (pair.length != 2) {
        throw in.malformed("instId of position " + id + " is not a pair of coins");
      }
      quickSide(terms, element, coin(pair[0]), "base");
      quickSide(terms, element, coin(pair[1]), "quote");
    } else {
      add(terms, element, "posCcy", 0, magnitude(element, "pos", false));
      add(terms, element, "liabCcy", 1, magnitude(element, "liab", true));
    }
    if (!cross) {
      add(terms, element, "ccy", 2, magnitude(element, "margin", false));
    }
    add(terms, element, "ccy", 3, amount(element, "upl"));
    MarginType type =
        cross
            ? MarginType.CROSS
            : quick ? MarginType.ISOLATED_QUICK_MARGIN : MarginType.ISOLATED_AUTO_TRANSFER;
    List<PositionLeg> legs = new ArrayList<>();
    terms.forEach((asset, t) -> legs.add(new PositionLeg(asset, t[0], t[1], t[2], t[3])));
    if (!legs.isEmpty()) {
      positions.add(new MarginPosition(id, type, legs));
    }
  }

  private void quickSide(
      Map<AssetSymbol, BigDecimal[]> terms, Element element, AssetSymbol asset, String side)
      throws MalformedInputException {
    add(terms, asset, 0, magnitude(element, side + "Bal", false));
    add(terms, asset, 1, magnitude(element, side + "Borrowed", true));
    add(terms, asset, 1, magnitude(element, side + "Interest", true));
  }

  /** A closed position names no coin for what it no longer has. */
  private void add(
      Map<AssetSymbol, BigDecimal[]> terms,
      Element element,
      String coinKey,
      int term,
      BigDecimal amount)
      throws MalformedInputException {
    if (amount.signum() != 0 || !element.text(coinKey).isEmpty()) {
      add(terms, coin(element, coinKey), term, amount);
    }
  }

  private static void add(
      Map<AssetSymbol, BigDecimal[]> terms, AssetSymbol asset, int term, BigDecimal amount) {
    BigDecimal[] sums =
        terms.computeIfAbsent(
            asset,
            a ->
                new BigDecimal[] {
                  BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO
                });
    sums[term] = sums[term].add(amount);
  }

  private AssetSymbol coin(Element element, String key) throws MalformedInputException {
    return coin(element.text(key));
  }

  private AssetSymbol coin(String name) throws MalformedInputException {
    return AssetSymbol.parse(name)
        .orElseThrow(() -> in.malformed("\"" + name + "\" is not " + AssetSymbol.FORM));
  }

  /** An absent or empty amount is 0, as the API writes what does not apply. */
  private BigDecimal amount(Element element, String key) throws MalformedInputException {
    String text = element.text(key);
    return text.isEmpty()
        ? BigDecimal.ZERO
        : Amounts.parse(text).orElseThrow(() -> in.malformed(key + " is not " + Amounts.FORM));
  }

  /** The API writes debts with either sign. */
  private BigDecimal magnitude(Element element, String key, boolean eitherSign)
      throws MalformedInputException {
    BigDecimal amount = amount(element, key);
    if (amount.signum() < 0 && !eitherSign) {
      throw in.malformed(key + " is negative");
    }
    return amount.abs();
  }
}

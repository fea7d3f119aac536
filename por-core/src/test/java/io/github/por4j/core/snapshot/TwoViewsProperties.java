package io.github.por4j.core.snapshot;

import static io.github.por4j.core.snapshot.Accounts.n;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Random accounts in every mode. What the user has and owes is booked when it happens, and so is
 * what the screens would show of it; the calculator is given the screens and must find the former.
 */
class TwoViewsProperties {
  /** Powers of 2 and 5, so that every quotient ends. */
  private static final String[] PRICES = {
    "BTC", "16000", "ETH", "1250", "USDT", "1", "DOGE", "0.08", "OKB", "32"
  };

  /** An account, what it has, what it owes and what is shown, by coin. */
  private static final class World {
    private final Random random;
    private final AccountMode mode;
    private final Map<AssetSymbol, BigDecimal> price = new TreeMap<>();
    private final Map<AssetSymbol, BigDecimal> has = new TreeMap<>();
    private final Map<AssetSymbol, BigDecimal> owes = new TreeMap<>();
    private final Map<AssetSymbol, BigDecimal> equity = new TreeMap<>();
    private final Map<AssetSymbol, BigDecimal> shown = new TreeMap<>();
    private final List<Balance> balances = new ArrayList<>();
    private final List<MarginPosition> positions = new ArrayList<>();
    private final List<Loan> loans = new ArrayList<>();

    World(long seed, AccountMode mode) {
      this.random = new Random(seed);
      this.mode = mode;
      for (int i = 0; i < PRICES.length; i += 2) {
        price.put(Accounts.coin(PRICES[i]), n(PRICES[i + 1]));
      }
    }

    static void book(Map<AssetSymbol, BigDecimal> to, AssetSymbol coin, BigDecimal amount) {
      to.merge(coin, amount, BigDecimal::add);
    }

    AssetSymbol coin() {
      return new ArrayList<>(price.keySet()).get(random.nextInt(price.size()));
    }

    AssetSymbol otherThan(AssetSymbol one) {
      AssetSymbol other = coin();
      while (other.equals(one)) {
        other = coin();
      }
      return other;
    }

    BigDecimal amount() {
      return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
    }

    BigDecimal profit() {
      return random.nextBoolean() ? amount() : amount().negate();
    }

    void funding() {
      AssetSymbol coin = coin();
      BigDecimal amount = amount();
      balances.add(new Balance(BalanceItem.FUNDING_BALANCE, coin, amount));
      book(has, coin, amount);
      book(shown, coin, amount);
    }

    void holding() {
      AssetSymbol coin = coin();
      BigDecimal amount = amount();
      balances.add(new Balance(BalanceItem.GROW_HOLDING, coin, amount));
      book(has, coin, amount);
      book(shown, coin, amount);
    }

    /** In the two modes with automatic borrowing a coin may be overdrawn. */
    void cash() {
      AssetSymbol coin = coin();
      BigDecimal amount = amount();
      boolean overdrawn =
          (mode == AccountMode.MULTI_CURRENCY || mode == AccountMode.PORTFOLIO)
              && random.nextInt(3) == 0;
      book(overdrawn ? owes : has, coin, amount);
      book(equity, coin, overdrawn ? amount.negate() : amount);
    }

    /** Futures, options, bots: worth is worth in both views. */
    void derivative() {
      AssetSymbol coin = coin();
      BigDecimal profit = profit();
      book(has, coin, profit);
      book(equity, coin, profit);
    }

    void frozen() {
      balances.add(new Balance(BalanceItem.FROZEN, coin(), amount()));
    }

    /** Something is borrowed and turned into something else; the market has moved since. */
    void margin(MarginType type) {
      AssetSymbol bought = coin();
      AssetSymbol borrowed = otherThan(bought);
      BigDecimal got = amount();
      BigDecimal debt = amount();
      BigDecimal margin = type == MarginType.CROSS ? n("0") : amount();
      book(has, bought, got.add(margin));
      book(owes, borrowed, debt);
      AssetSymbol settled = type == MarginType.CROSS ? coin() : bought;
      BigDecimal profit =
          got.multiply(price.get(bought))
              .subtract(debt.multiply(price.get(borrowed)))
              .divide(price.get(settled));
      book(equity, bought, margin);
      book(equity, settled, profit);
      Map<AssetSymbol, BigDecimal[]> legs = new TreeMap<>();
      for (AssetSymbol coin : List.of(bought, borrowed, settled)) {
        legs.put(coin, new BigDecimal[] {n("0"), n("0"), n("0"), n("0")});
      }
      legs.get(bought)[0] = got.add(margin);
      legs.get(borrowed)[1] = debt;
      legs.get(bought)[2] = margin;
      legs.get(settled)[3] = profit;
      List<PositionLeg> all = new ArrayList<>();
      legs.forEach((coin, t) -> all.add(new PositionLeg(coin, t[0], t[1], t[2], t[3])));
      positions.add(new MarginPosition("p" + positions.size(), type, all));
    }

    /** Quick margin holds and owes either coin of the pair. */
    void quickMargin() {
      AssetSymbol base = coin();
      AssetSymbol quote = otherThan(base);
      BigDecimal value = n("0");
      BigDecimal margin = amount();
      List<PositionLeg> legs = new ArrayList<>();
      BigDecimal[][] terms = {{amount(), amount()}, {amount(), amount()}};
      terms[0][0] = terms[0][0].add(margin);
      AssetSymbol[] pair = {base, quote};
      for (int i = 0; i < 2; i++) {
        book(has, pair[i], terms[i][0]);
        book(owes, pair[i], terms[i][1]);
        value = value.add(terms[i][0].subtract(terms[i][1]).multiply(price.get(pair[i])));
      }
      BigDecimal profit = value.divide(price.get(base)).subtract(margin);
      book(equity, base, margin.add(profit));
      legs.add(new PositionLeg(base, terms[0][0], terms[0][1], margin, profit));
      legs.add(new PositionLeg(quote, terms[1][0], terms[1][1], n("0"), n("0")));
      positions.add(
          new MarginPosition("p" + positions.size(), MarginType.ISOLATED_QUICK_MARGIN, legs));
    }

    void loan() {
      AssetSymbol pledged = coin();
      AssetSymbol borrowed = coin();
      BigDecimal collateral = amount();
      BigDecimal principal = amount();
      BigDecimal interest = amount();
      book(has, pledged, collateral);
      book(has, borrowed, principal);
      book(shown, borrowed, principal);
      balances.add(new Balance(BalanceItem.FUNDING_BALANCE, borrowed, principal));
      BigDecimal debt = principal.add(interest);
      book(owes, borrowed, debt);
      book(
          shown,
          pledged,
          collateral.subtract(debt.multiply(price.get(borrowed)).divide(price.get(pledged))));
      loans.add(
          new Loan(
              "l" + loans.size(),
              random.nextBoolean() ? Loan.Term.FLEXIBLE : Loan.Term.FIXED,
              List.of(new Loan.Collateral(pledged, collateral)),
              List.of(new Loan.Debt(borrowed, principal, interest))));
    }

    void live() {
      for (int i = random.nextInt(12); i >= 0; i--) {
        switch (random.nextInt(7)) {
          case 0 -> funding();
          case 1 -> holding();
          case 2 -> cash();
          case 3 -> derivative();
          case 4 -> frozen();
          case 5 -> loan();
          default -> anyPosition();
        }
      }
    }

    void anyPosition() {
      MarginType type = List.of(MarginType.values()).get(random.nextInt(3));
      if (!ModeTable.hasPosition(mode, type)) {
        cash();
      } else if (type == MarginType.ISOLATED_QUICK_MARGIN) {
        quickMargin();
      } else {
        margin(type);
      }
    }

    Snapshot snapshot() {
      List<Balance> all = new ArrayList<>(balances);
      equity.forEach(
          (coin, sum) -> {
            book(shown, coin, sum);
            if (random.nextBoolean()) {
              all.add(new Balance(BalanceItem.EQUITY, coin, sum));
            } else {
              BigDecimal part = profit();
              all.add(new Balance(BalanceItem.CASH, coin, part));
              all.add(new Balance(BalanceItem.OPTIONS_VALUE, coin, sum.subtract(part)));
            }
          });
      return SnapshotCalculator.calculate(
          Accounts.account(mode, all, positions, loans), Accounts.prices(PRICES));
    }

    Map<AssetSymbol, BigDecimal> net() {
      Map<AssetSymbol, BigDecimal> net = new TreeMap<>(has);
      owes.forEach((coin, amount) -> book(net, coin, amount.negate()));
      return net;
    }

    BigDecimal usd(Map<AssetSymbol, BigDecimal> amounts) {
      return amounts.entrySet().stream()
          .map(e -> e.getValue().multiply(price.get(e.getKey())))
          .reduce(n("0"), BigDecimal::add);
    }
  }

  private static void assertSame(
      Map<AssetSymbol, BigDecimal> expected, Map<AssetSymbol, BigDecimal> actual) {
    Map<AssetSymbol, BigDecimal> difference = new TreeMap<>(expected);
    actual.forEach((coin, amount) -> World.book(difference, coin, amount.negate()));
    assertTrue(
        difference.values().stream().allMatch(d -> d.signum() == 0), () -> difference.toString());
  }

  @Property
  void bothViewsAreWorthTheSame(@ForAll long seed, @ForAll AccountMode mode) {
    World world = new World(seed, mode);
    world.live();
    Snapshot snapshot = world.snapshot();
    assertSame(world.net(), snapshot.balances());
    assertSame(world.shown, snapshot.portfolio());
    assertEquals(0, world.usd(world.net()).compareTo(snapshot.usd().orElseThrow()));
    assertEquals(0, world.usd(world.shown).compareTo(snapshot.portfolioUsd().orElseThrow()));
    assertEquals(0, snapshot.usd().orElseThrow().compareTo(snapshot.portfolioUsd().orElseThrow()));
    List<String> codes =
        SnapshotReport.of("random", snapshot, n("0")).findings().stream()
            .map(f -> f.code().id())
            .filter(c -> !c.equals(SnapshotCode.NEGATIVE_NET.id()))
            .filter(c -> !c.equals(SnapshotCode.SPOT_DEBT.id()))
            .toList();
    assertEquals(List.of(), codes);
    boolean negative = world.usd(world.net()).signum() < 0;
    assertEquals(negative, isFound(snapshot, SnapshotCode.NEGATIVE_NET));
  }

  /** One wrong figure of one position: that position is at fault, and no other. */
  @Property
  void wrongPositionIsNamed(@ForAll long seed) {
    World world = new World(seed, AccountMode.FUTURES);
    world.live();
    world.margin(MarginType.CROSS);
    world.margin(MarginType.ISOLATED_AUTO_TRANSFER);
    MarginPosition wrong = world.positions.remove(world.positions.size() - 1);
    PositionLeg leg = wrong.legs().get(0);
    List<PositionLeg> legs = new ArrayList<>(wrong.legs());
    legs.set(
        0,
        new PositionLeg(
            leg.asset(),
            leg.assets(),
            leg.liabilities().add(n("1")),
            leg.margin(),
            leg.unrealised()));
    world.positions.add(new MarginPosition("wrong", wrong.type(), legs));
    Snapshot snapshot = world.snapshot();
    assertTrue(isFound(snapshot, SnapshotCode.VIEWS_DIFFER));
    List<String> at =
        report(snapshot).findings().stream()
            .filter(f -> f.code() == SnapshotCode.POSITION_OFF)
            .map(f -> f.where().source())
            .toList();
    assertEquals(List.of("wrong"), at);
  }

  private static CheckReport report(Snapshot snapshot) {
    return SnapshotReport.of("random", snapshot, n("0"));
  }

  private static boolean isFound(Snapshot snapshot, SnapshotCode code) {
    return report(snapshot).findings().stream().map(Finding::code).anyMatch(c -> c == code);
  }
}

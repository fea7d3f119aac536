package io.github.por4j.reserves.solvency;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.ratio.RatioInput;
import io.github.por4j.core.ratio.ReserveRatio;
import io.github.por4j.core.ratio.VerifiedLiabilities;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.reserves.CoinTotal;
import io.github.por4j.reserves.HeightRange;
import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.balance.BalanceOutcome;
import io.github.por4j.reserves.balance.BalanceReport;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out a statement from its parts. Used once. */
final class Statement {
  private final ReserveReport reserves;
  private final Optional<BalanceReport> balances;
  private final Optional<VerificationResult> liabilities;
  private final StatedLiabilities stated;
  private final Optional<VerificationReport> round;
  private final Optional<VerifiedLiabilities> verified;
  private final Set<String> inRound = new TreeSet<>();
  private final List<Finding> findings = new ArrayList<>();

  Statement(
      ReserveReport reserves,
      Optional<BalanceReport> balances,
      Optional<VerificationResult> liabilities,
      StatedLiabilities stated) {
    this.reserves = reserves;
    this.balances = balances;
    this.liabilities = liabilities;
    this.stated = stated;
    this.round =
        liabilities.map(VerificationResult::reports).filter(r -> r.size() == 1).map(r -> r.get(0));
    this.verified = round.map(VerifiedLiabilities::of);
    verified.ifPresent(v -> v.coinsOwed().forEach(coin -> inRound.add(PageName.of(coin))));
  }

  SolvencyReport report() {
    findings.addAll(reserves.findings());
    balances.ifPresent(b -> findings.addAll(b.findings()));
    liabilities.ifPresent(l -> l.reports().forEach(r -> findings.addAll(r.findings())));
    if (round.isEmpty()) {
      boolean several = liabilities.isPresent();
      add(
          several ? SolvencyCode.SEVERAL_ROUNDS : SolvencyCode.NO_ROUND,
          several
              ? "the liabilities given are of several rounds, and none is compared"
              : "no report on liabilities was given");
    } else if (!verified.orElseThrow().hasTotalsPerCoin()) {
      add(
          SolvencyCode.PER_COIN_NOT_PROVEN,
          "the proof of liabilities is of the net value over all coins; which coins users are owed,"
              + " and what in any one, is the exchange's word");
    }
    add(
        SolvencyCode.DATES,
        "the heights of the reserves, the round of the liabilities and the undated signatures are"
            + " assumed to be of one moment");
    balances.filter(b -> !b.isOf(reserves)).ifPresent(b -> findings.add(b.otherRows()));
    List<CoinSolvency> coins = new ArrayList<>();
    Map<String, CoinTotal> totals = byPageName();
    Set<String> names = new TreeSet<>(totals.keySet());
    names.addAll(stated.coins().keySet());
    names.addAll(inRound);
    names.forEach(name -> coins.add(coin(name, Optional.ofNullable(totals.get(name)))));
    return new SolvencyReport(reserves, balances, liabilities, coins, findings);
  }

  private void add(SolvencyCode code, String message) {
    findings.add(Finding.of(code, Location.of(""), message));
  }

  /** Two units may have one name on the page. */
  private Map<String, CoinTotal> byPageName() {
    Map<String, CoinTotal> totals = new TreeMap<>();
    reserves.units().forEach(u -> totals.merge(PageName.of(u.name()), u, CoinTotal::plus));
    return totals;
  }

  private CoinSolvency coin(String name, Optional<CoinTotal> total) {
    CoinNotes notes = new CoinNotes();
    BigDecimal signed =
        total.map(t -> t.of(OwnershipStatus.VERIFIED).amount()).orElse(BigDecimal.ZERO);
    BigDecimal others = total.map(t -> t.amount().subtract(signed)).orElse(BigDecimal.ZERO);
    total.ifPresent(t -> notes.ownership(t, others));
    RatioInput wallets = wallets(name, signed, notes);
    Optional<StatedLiabilities.Entry> entry = Optional.ofNullable(stated.coins().get(name));
    Optional<RatioInput> custody =
        entry
            .flatMap(StatedLiabilities.Entry::custody)
            .map(c -> new RatioInput(c, ClaimStatus.ASSUMED, "custody is as stated"));
    custody.ifPresent(
        c -> {
          notes.assumed("custody of " + Amounts.text(c.amount()) + " is as stated");
          add(SolvencyCode.CUSTODY_STATED, name + ": custody is stated and shown by no address");
        });
    Optional<AssetSymbol> asset = AssetSymbol.parse(name);
    Optional<RatioInput> users = asset.flatMap(a -> users(a, entry, notes));
    Optional<ReserveRatio> ratio =
        users.map(u -> new ReserveRatio(asset.orElseThrow(), wallets, custody, u));
    if (ratio.isEmpty()) {
      notes.missing("what users are owed");
      add(
          SolvencyCode.NO_LIABILITIES,
          name
              + (inRound.contains(name)
                  ? ": the round has a total, and nothing says how many coins it is"
                  : ": nothing says what users are owed"));
    } else {
      if (ratio.get().userAssets().amount().signum() <= 0) {
        add(
            SolvencyCode.NOTHING_OWED,
            name + ": users are owed nothing, so that there is no ratio");
      }
      checkCover(name, ratio.get(), others);
    }
    return notes.coin(name, wallets, others, custody, users, ratio);
  }

  private void checkCover(String name, ReserveRatio ratio, BigDecimal others) {
    if (ratio.isCovered()) {
      return;
    }
    boolean othersCover = ratio.surplus().add(others).signum() >= 0;
    findings.add(
        new Finding(
            othersCover ? SolvencyCode.SHORT_OF_VERIFIED : SolvencyCode.SHORT,
            Location.of(name),
            othersCover
                ? name + ": users are covered only with addresses that are not verified"
                : name + ": wallets, verified or not, fall short of what users are owed",
            "at least " + Amounts.text(ratio.userAssets().amount()),
            Amounts.text(ratio.walletAssets())
                + " verified, "
                + Amounts.text(others)
                + " not verified"));
  }

  private RatioInput wallets(String name, BigDecimal amount, CoinNotes notes) {
    List<CoinTotal> coins =
        reserves.coins().stream().filter(c -> PageName.of(c.unit()).equals(name)).toList();
    if (coins.isEmpty()) {
      return new RatioInput(amount, ClaimStatus.PROVEN, "no wallet is counted");
    }
    Optional<BalanceReport> compared = balances.filter(b -> b.isOf(reserves));
    if (compared.stream().anyMatch(b -> differs(b, name))) {
      notes.missing("the stated amounts, since a source of balances has others");
      return new RatioInput(amount, ClaimStatus.REFUTED, "a source of balances has other amounts");
    }
    if (compared.stream().noneMatch(b -> coins.stream().allMatch(b::confirms))) {
      notes.missing("balances on the chain for every address");
      add(SolvencyCode.NO_BALANCES, name + ": amounts are those of the reserve file");
      return RatioInput.stated(amount, "wallet amounts are the reserve file's");
    }
    Optional<CoinTotal> moving = coins.stream().filter(this::hasSeveralHeights).findFirst();
    if (moving.isPresent()) {
      String coin = moving.get().name();
      String basis = "balances of " + coin + " are of several blocks, " + heights(coin);
      notes.missing("balances of one block");
      add(SolvencyCode.HEIGHTS, name + ": " + basis);
      return RatioInput.stated(amount, basis);
    }
    if (coins.stream().anyMatch(c -> reserves.unsettled().contains(c.name()))) {
      notes.missing("that no account is counted twice");
      return RatioInput.stated(amount, "accounts that may be one are both counted");
    }
    String basis =
        "the balances of "
            + String.join(", ", compared.orElseThrow().sources())
            + " are true"
            + (coins.stream().allMatch(c -> heights(c.name()).isOne())
                ? ""
                : ", at one block that the file does not name")
            + ", and the keys were held at the snapshot";
    notes.assumed(basis);
    return new RatioInput(amount, ClaimStatus.ASSUMED, basis);
  }

  private static boolean differs(BalanceReport compared, String name) {
    return compared.coins().stream()
        .filter(c -> PageName.of(c.unit()).equals(name))
        .anyMatch(c -> c.of(BalanceOutcome.DIFFERS).addresses() > 0);
  }

  private HeightRange heights(String coin) {
    return reserves.heights().get(coin);
  }

  private boolean hasSeveralHeights(CoinTotal coin) {
    HeightRange range = heights(coin.name());
    return !range.isOne() && range.lowest().isPresent();
  }

  /** A total that the report has, else the stated one. */
  private Optional<RatioInput> users(
      AssetSymbol asset, Optional<StatedLiabilities.Entry> entry, CoinNotes notes) {
    Optional<RatioInput> total = verified.flatMap(v -> v.coins(asset));
    Optional<RatioInput> users =
        entry.isEmpty() ? total : Optional.of(stated(asset, entry.get().users(), total));
    users.ifPresent(notes::users);
    users
        .filter(u -> u.status() == ClaimStatus.NOT_PROVEN || u.status() == ClaimStatus.REFUTED)
        .ifPresent(u -> add(SolvencyCode.USERS_NOT_PROVEN, asset + ": " + u.basis()));
    return users;
  }

  /** Of a stated total and another in the report, neither better than the report, the greater. */
  private RatioInput stated(AssetSymbol asset, BigDecimal amount, Optional<RatioInput> total) {
    RatioInput input =
        verified
            .map(v -> v.stated(asset, amount))
            .orElseGet(() -> RatioInput.stated(amount, "user assets are as stated"));
    if (total.isPresent() && total.get().amount().compareTo(input.amount()) != 0) {
      findings.add(
          new Finding(
              SolvencyCode.CONTRADICTION,
              Location.of(stated.source()),
              "user assets of " + asset + " are stated otherwise than in the report",
              input.basis(),
              Amounts.text(amount)));
      return new RatioInput(
          total.get().amount().max(amount),
          input.status(),
          Amounts.text(amount) + " is stated, and " + input.basis());
    }
    return isOfStark(asset)
        ? new RatioInput(input.amount(), ClaimStatus.ASSUMED, input.basis())
        : input;
  }

  /** A VALID round over the coin that has no total of it in coins: the stated one is assumed. */
  private boolean isOfStark(AssetSymbol asset) {
    return round
        .filter(r -> r.verdict() == Verdict.VALID)
        .filter(
            r ->
                r.generation() == Generation.STARK_V2
                    || r.generation() == Generation.STARK_V1 && inRound.contains(asset.name()))
        .isPresent();
  }
}

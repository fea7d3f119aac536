package io.github.por4j.core.snapshotfile;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks every account by itself, adds up each asset, and notes the ids. */
final class FirstLook implements Accounts {
  private static final int MAX_ASSETS = 4096;
  private static final int V2_BITS = 62;
  private static final int V1_BITS = 250;
  private static final BigInteger V1_MOST =
      BigInteger.ONE.shiftLeft(60).divide(BigInteger.valueOf(1000));
  private static final BigInteger GOLDILOCKS_ORDER =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE.shiftLeft(32)).add(BigInteger.ONE);

  /** One asset over all accounts. */
  private static final class AssetTotal {
    private final WideSum equity = new WideSum();
    private final WideSum debt = new WideSum();
    private long holders;
    private long lastAccount;
  }

  private final Map<AssetSymbol, AssetTotal> totals = new HashMap<>();
  private final Fingerprints ids = new Fingerprints();
  private final SnapshotFileCheck.Listener listener;
  private final WideSum equity = new WideSum();
  private final WideSum debt = new WideSum();
  private long count;
  private long untold;
  private Place place;
  private String id;
  private BigInteger largest;

  FirstLook(SnapshotFileCheck.Listener listener) {
    this.listener = listener;
  }

  /** Accounts so far. */
  long count() {
    return count;
  }

  /** Accounts whose ids were not noted, for want of room. */
  long untold() {
    return untold;
  }

  Fingerprints ids() {
    return ids;
  }

  @Override
  public void begin(Place newPlace) {
    place = newPlace;
    id = "";
    largest = BigInteger.ZERO;
    equity.clear();
    debt.clear();
    count++;
  }

  @Override
  public void id(String text) {
    id = text;
  }

  @Override
  public boolean amount(AssetSymbol asset, BigInteger amount) throws MalformedInputException {
    AssetTotal total = totals.get(asset);
    if (total == null) {
      if (totals.size() == MAX_ASSETS) {
        throw new MalformedInputException(place.get(), "more than " + MAX_ASSETS + " assets");
      }
      total = new AssetTotal();
      totals.put(asset, total);
    }
    if (total.lastAccount == count) {
      return false;
    }
    total.lastAccount = count;
    if (amount.signum() == 0) {
      return true;
    }
    total.holders++;
    BigInteger size = amount;
    if (amount.signum() > 0) {
      equity.add(size);
      total.equity.add(size);
    } else {
      size = amount.negate();
      debt.add(size);
      total.debt.add(size);
    }
    if (size.compareTo(largest) > 0) {
      largest = size;
    }
    return true;
  }

  @Override
  public void end(Form form) {
    boolean isV1 = form == Form.STARK_V1;
    IdKey key = IdKey.parse(id, !isV1);
    if (key == null) {
      found(SnapshotFileCode.ID_FORM, "not an id", isV1 ? "1 to 64 digits" : "64 digits", id);
    } else if (ids.isFull()) {
      untold++;
    } else {
      ids.add(key);
    }
    if (largest.bitLength() > (isV1 ? V1_BITS : V2_BITS)) {
      found(
          SnapshotFileCode.AMOUNT_RANGE,
          "an amount is too large",
          isV1 ? "below 2^250" : "below 2^62",
          largest.toString());
    }
    BigInteger owned = equity.value();
    BigInteger owed = debt.value();
    if (!isV1 && owned.max(owed).compareTo(GOLDILOCKS_ORDER) >= 0) {
      found(
          SnapshotFileCode.SUM_RANGE,
          "the sum of equity or of debt wraps around in the field",
          "below " + GOLDILOCKS_ORDER,
          owned.max(owed).toString());
    }
    BigInteger net = owned.subtract(owed);
    if (net.signum() < 0) {
      found(
          SnapshotFileCode.NEGATIVE_NET,
          "the account owes more than it owns",
          "equity >= " + owed,
          owned.toString());
    } else if (isV1 ? net.compareTo(V1_MOST) >= 0 : net.bitLength() > V2_BITS) {
      found(
          SnapshotFileCode.NET_RANGE,
          "the net value is too large",
          isV1 ? "below " + V1_MOST : "below 2^62",
          net.toString());
    }
    listener.progress(count);
  }

  private void found(SnapshotFileCode code, String what, String expected, String actual) {
    Location where = place.get();
    listener.found(new Finding(code, where, "account " + id + ": " + what, expected, actual));
  }

  /** For each asset by name: holders, equity, debt, net; then all together. */
  List<List<String>> table() {
    BigInteger allEquity = BigInteger.ZERO;
    BigInteger allDebt = BigInteger.ZERO;
    Map<AssetSymbol, AssetTotal> sorted = new TreeMap<>(totals);
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<AssetSymbol, AssetTotal> entry : sorted.entrySet()) {
      AssetTotal total = entry.getValue();
      BigInteger owned = total.equity.value();
      BigInteger owed = total.debt.value();
      rows.add(row(entry.getKey().name(), Long.toString(total.holders), owned, owed));
      allEquity = allEquity.add(owned);
      allDebt = allDebt.add(owed);
    }
    rows.add(row("all", "", allEquity, allDebt));
    return rows;
  }

  private static List<String> row(String name, String holders, BigInteger equity, BigInteger debt) {
    return List.of(
        name, holders, equity.toString(), debt.toString(), equity.subtract(debt).toString());
  }
}

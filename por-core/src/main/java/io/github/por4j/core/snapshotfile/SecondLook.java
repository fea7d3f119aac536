package io.github.por4j.core.snapshotfile;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Compares the ids whose fingerprint was repeated, exactly. */
final class SecondLook implements Accounts {
  private final Fingerprints ids;
  private final SnapshotFileCheck.Listener listener;
  private final Map<IdKey, Location> first = new HashMap<>();
  private long count;
  private Place place;
  private String id;

  SecondLook(Fingerprints ids, SnapshotFileCheck.Listener listener) {
    this.ids = ids;
    this.listener = listener;
  }

  @Override
  public void begin(Place newPlace) {
    place = newPlace;
    count++;
  }

  @Override
  public void id(String text) {
    id = text;
  }

  @Override
  public boolean amount(AssetSymbol asset, BigInteger amount) {
    return true;
  }

  @Override
  public void end(Form form) {
    IdKey key = IdKey.parse(id, form != Form.STARK_V1);
    if (key != null && ids.isRepeated(key)) {
      Location here = place.get();
      Location before = first.putIfAbsent(key, here);
      if (before != null) {
        listener.found(
            new Finding(
                SnapshotFileCode.DUPLICATE_ID,
                here,
                "account " + id + ": the id stands before",
                "nowhere else",
                before.toString()));
      }
    }
    listener.progress(count);
  }
}

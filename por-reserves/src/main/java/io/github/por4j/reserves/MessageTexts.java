package io.github.por4j.reserves;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.file.ReserveRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which texts the rows sign. Used by one thread. */
final class MessageTexts {
  /** Texts in the published files; none names a time or a block. */
  private static final Set<String> PUBLISHED =
      Set.of(
          "I am an OKX address",
          "I am a OKX address",
          "I am an Okcoin address",
          "OKC_DTT_AUP2025",
          "DTT_OKC_AA26");

  private static final int KEPT = 16;

  private final Map<String, Location> others = new LinkedHashMap<>();

  void add(ReserveRow row) {
    String text = row.claim().message();
    if (!PUBLISHED.contains(text) && others.size() < KEPT) {
      others.putIfAbsent(text, row.where());
    }
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    found.add(
        Finding.of(
            ReserveCode.UNDATED,
            Location.of(""),
            "the signed texts bind no time: a signature shows that the key was used at some time"
                + " before the file was made, not that it was held at the snapshot"));
    others.forEach(
        (text, where) ->
            found.add(
                Finding.of(
                    ReserveCode.MESSAGE, where, "rows sign another text: \"" + text + "\"")));
    return found;
  }
}

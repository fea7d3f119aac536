package io.github.por4j.reserves;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.file.ReserveRow;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which texts the rows sign. A signature over any other text than the ones asked for shows nothing
 * about reserves: people sign texts for other ends, and such signatures are public. Used by one
 * thread.
 */
final class MessageTexts {
  /** Texts in the published files; none names a time or a block. */
  private static final Set<String> PUBLISHED =
      Set.of(
          "I am an OKX address",
          "I am a OKX address",
          "I am an Okcoin address",
          "OKC_DTT_AUP2025",
          "DTT_OKC_AA26");

  private static final int SHOWN = 200;

  private final Set<String> expected;
  private final Map<String, Long> signed = new TreeMap<>();
  private final Map<String, Location> first = new LinkedHashMap<>();

  /**
   * Starts empty.
   *
   * @param expected the only texts that count; empty for the published ones
   */
  MessageTexts(Set<String> expected) {
    this.expected = Set.copyOf(expected);
  }

  /** The result, or a worse one where the row signs another text. */
  RowResult judge(RowResult result, ReserveRow row) {
    String text = row.claim().message();
    boolean counts = (expected.isEmpty() ? PUBLISHED : expected).contains(text);
    if (counts && result.status() == OwnershipStatus.VERIFIED) {
      signed.merge(text, 1L, Long::sum);
      first.putIfAbsent(text, row.where());
    }
    if (counts
        || result.status() == OwnershipStatus.FAILED
        || result.status() == OwnershipStatus.SKIPPED) {
      return result;
    }
    return expected.isEmpty()
        ? result.worse(
            OwnershipStatus.UNBOUND,
            ReserveCode.MESSAGE,
            "signed, but a text that is not known from published files: " + shown(text))
        : result.worse(
            OwnershipStatus.FAILED,
            ReserveCode.MESSAGE_UNEXPECTED,
            "the row signs another text than the one expected: " + shown(text));
  }

  private static String shown(String text) {
    return '"' + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...") + '"';
  }

  /** Rows that are VERIFIED, by the text they sign. */
  Map<String, Long> signed() {
    return signed;
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    found.add(
        Finding.of(
            ReserveCode.UNDATED,
            Location.of(""),
            "the signed texts bind no time: a signature shows that the key was used at some time"
                + " before the file was made, not that it was held at the snapshot"));
    if (expected.isEmpty() && signed.size() > 1) {
      first.forEach(
          (text, where) ->
              found.add(
                  Finding.of(
                      ReserveCode.MESSAGES_SEVERAL,
                      where,
                      signed.get(text) + " rows sign " + shown(text))));
    }
    return found;
  }
}

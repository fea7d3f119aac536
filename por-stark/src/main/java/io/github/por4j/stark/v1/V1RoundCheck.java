package io.github.por4j.stark.v1;

import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.SoundnessFigure;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.UserPath;
import io.github.por4j.core.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A round whose sum proofs are checked, to check inclusion files against. May be used from many
 * threads.
 */
public final class V1RoundCheck {
  private final List<Finding> findings;
  private final FormatAnswer answer;
  private final int batches;
  private final V1Config config;
  private final RoundLinks links;
  private final Sums sums;

  /** Without a readable configuration nothing can be checked. */
  V1RoundCheck(List<Finding> findings, FormatAnswer answer, int batches) {
    this(findings, answer, batches, null, null, null);
  }

  V1RoundCheck(
      List<Finding> findings,
      FormatAnswer answer,
      int batches,
      V1Config config,
      RoundLinks links,
      Sums sums) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(V1Limits.findings(config));
    this.findings = List.copyOf(all);
    this.answer = answer;
    this.batches = batches;
    this.config = config;
    this.links = links;
    this.sums = sums;
  }

  /**
   * What the checks of the sum proofs found, and what no reader of the format can check (severity
   * WARNING, on every round).
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Worst over the findings. */
  public Verdict verdict() {
    return findings.stream().map(f -> f.severity().verdict()).reduce(Verdict.VALID, Verdict::worst);
  }

  /** What the original would print about the totals. */
  public FormatAnswer totalAnswer() {
    return answer;
  }

  /** Number of batches given. */
  public int batches() {
    return batches;
  }

  /** Coins of the round, if they could be read. */
  public Optional<V1Config> config() {
    return Optional.ofNullable(config);
  }

  /** Checks a file against this round; may be called from many threads. */
  public V1InclusionResult checkInclusion(V1Inclusion file) {
    return links == null
        ? V1InclusionResult.withoutRound(file)
        : V1InclusionResult.of(file, links.check(file));
  }

  /** The way of a checked file to the trunk's root, for showing; without steps if there is none. */
  public UserPath path(V1InclusionResult result) {
    V1Inclusion file = result.file();
    return links == null
        ? new UserPath(
            Location.of(file.source()), file.userId(), List.of(), "", result.isIncluded())
        : links.path(file, result.isIncluded());
  }

  /** The sums of the trunk as signed integers, the total first; empty if they cannot be read. */
  public List<Total> totals() {
    List<Total> totals = new ArrayList<>();
    if (sums != null) {
      totals.add(new Total("net total", sums.total(), V1Limits.TOTALS));
      for (int i = 0; i < config.coins().size(); i++) {
        String claim = i < config.mainCoins() ? V1Limits.TOTALS : V1Limits.OTHER_COINS;
        totals.add(new Total(config.coins().get(i), sums.lifted()[i], claim));
      }
    }
    return totals;
  }

  /**
   * What the round is read as saying, with what the checks establish of it: never more than ASSUMED
   * about totals.
   *
   * @param users files included, as {@link V1Users#count} counts them
   * @param refused files that are not included
   */
  public List<Claim> claims(long users, long refused) {
    List<Claim> claims = new ArrayList<>(V1Limits.totalClaims(config, batches, verdict()));
    claims.add(V1Limits.inclusionClaim(users, refused));
    return claims;
  }

  /** Soundness of the proof system: effectively, and by its parameters alone. */
  public List<SoundnessFigure> soundness() {
    return V1Limits.SOUNDNESS;
  }
}

package io.github.por4j.stark;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.UserWay;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.merkle.sumtree.CoinBalances;
import io.github.por4j.merkle.sumtree.MerkleV1Contradictions;
import io.github.por4j.merkle.sumtree.MerkleV1Proof;
import io.github.por4j.merkle.sumtree.MerkleV1Verifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proof files of the Merkle tree V1, by the root that they state. Used by one thread. */
final class MerkleV1Files {
  private static final String TOTAL = "merkle-v1.total";

  private static final class Group {
    private final Findings findings = new Findings();
    private final Set<String> limits = new HashSet<>();
    private final ShownWays ways = new ShownWays();
    private long files;
    private long refused;
    private boolean contradicted;
  }

  /** A root as files state it. */
  private record Root(String hash, CoinBalances balances) {}

  private final Map<Root, Group> groups = new LinkedHashMap<>();
  private final Map<String, MerkleV1Contradictions> shown = new HashMap<>();
  private final List<VerificationReport> unreadable = new ArrayList<>();

  /** Reads and checks a file. */
  void add(Source source) throws IOException {
    MerkleV1Proof proof;
    try {
      proof = MerkleV1Proof.read(source);
    } catch (MalformedInputException e) {
      unreadable.add(
          report(
              source.name(),
              1,
              List.of(),
              List.of(InputCode.malformed(e)),
              CoinBalances.ZERO,
              List.of()));
      return;
    }
    Root root = new Root(proof.root().hash().toString(), proof.root().balances());
    Group group = groups.computeIfAbsent(root, r -> new Group());
    List<Finding> found = MerkleV1Verifier.verify(proof, source.name());
    group.files++;
    boolean refused = found.stream().anyMatch(f -> f.severity() == Severity.INVALID);
    if (refused) {
      group.refused++;
    } else {
      shown
          .computeIfAbsent(root.hash(), r -> new MerkleV1Contradictions())
          .add(proof, source.name())
          .ifPresent(
              finding -> {
                group.contradicted = true;
                group.findings.add(finding);
              });
    }
    group.ways.add(!refused, () -> MerkleV1Verifier.path(proof, source.name(), !refused));
    for (Finding finding : UserFiles.worst(found)) {
      // A limit of the format is said once.
      if (finding.severity() != Severity.WARNING || group.limits.add(finding.code().id())) {
        group.findings.add(finding);
      }
    }
  }

  /** One report for each root. */
  List<VerificationReport> reports(Settings settings) {
    List<VerificationReport> reports = new ArrayList<>(unreadable);
    groups.forEach(
        (root, group) -> {
          String subject = "Merkle V1 root " + root.hash();
          settings
              .expectedRoot()
              .ifPresent(expected -> group.findings.add(RoundCode.rootNotCompared(subject)));
          reports.add(
              report(
                  subject,
                  group.files,
                  claims(root, group),
                  group.findings.toList(),
                  root.balances(),
                  group.ways.toList()));
        });
    return reports;
  }

  private static List<Claim> claims(Root root, Group group) {
    String inclusion =
        "Of "
            + group.files
            + " proof files given, "
            + (group.files - group.refused)
            + " lead from the user's leaf to the root "
            + root.hash()
            + ", with balances that add up along the path";
    return List.of(
        Claim.of(
            "merkle-v1.inclusion",
            group.refused > 0 ? ClaimStatus.REFUTED : ClaimStatus.PROVEN,
            inclusion + (group.refused > 0 ? "; " + group.refused + " refused." : ".")),
        group.refused == group.files
            ? Claim.of("merkle-v1.root", ClaimStatus.NOT_PROVEN, everybody(root))
            : Claim.assumed(
                "merkle-v1.root",
                everybody(root),
                "it equals the root that the exchange publishes; compare them"),
        Claim.of(
            TOTAL,
            group.contradicted ? ClaimStatus.REFUTED : ClaimStatus.NOT_PROVEN,
            "The liabilities to all users are the balances of the root; a path shows one user only,"
                + " and hashes do not bind the balances of each child (MERKLE-V1-SUM-UNBOUND)."));
  }

  private static String everybody(Root root) {
    return "Everybody was given the root " + root.hash() + ".";
  }

  private static VerificationReport report(
      String subject,
      long files,
      List<Claim> claims,
      List<Finding> findings,
      CoinBalances total,
      List<UserWay> ways) {
    return new VerificationReport(
        subject,
        Generation.MERKLE_V1,
        List.of(new VerificationReport.FileCount("proof files", files)),
        CircuitTrust.NONE,
        claims,
        findings,
        claims.isEmpty() ? List.of() : MerkleTotals.of(total, TOTAL),
        List.of(),
        ways);
  }
}

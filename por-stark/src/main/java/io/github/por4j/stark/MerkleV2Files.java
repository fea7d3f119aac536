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
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.merkle.sumtree.MerkleV2Result;
import io.github.por4j.merkle.sumtree.MerkleV2User;
import io.github.por4j.merkle.sumtree.MerkleV2Verifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Trees and user files of the Merkle tree V2: a user belongs to the tree that holds his leaves.
 * Used by one thread.
 */
final class MerkleV2Files {
  private static final String TOTAL = "merkle-v2.total";

  private final List<Source> trees = new ArrayList<>();
  private final Map<String, MerkleV2User> users = new LinkedHashMap<>();
  private final Findings unreadableUsers = new Findings();
  private long unreadable;

  void addTree(Source source) {
    trees.add(source);
  }

  /** Reads a user file; it is checked with the trees. */
  void addUser(Source source) throws IOException {
    try {
      MerkleV2User user = MerkleV2User.read(source);
      if (users.putIfAbsent(source.name(), user) != null) {
        unreadable++;
        unreadableUsers.add(
            Finding.of(
                InputCode.NOT_RECOGNISED, Location.of(source.name()), "this name is given twice"));
      }
    } catch (MalformedInputException e) {
      unreadable++;
      unreadableUsers.add(InputCode.malformed(e));
    }
  }

  /** A tree, with what was found about it and about the users that belong to it. */
  private record Checked(String name, Optional<MerkleV2Result> result, Finding failure) {}

  /** One report for each tree, and one for users that belong to none. */
  List<VerificationReport> reports(Settings settings) {
    List<Checked> all = new ArrayList<>();
    for (Source tree : trees) {
      all.add(check(tree, settings));
    }
    boolean allComplete =
        all.stream().allMatch(c -> c.result().filter(r -> r.complete()).isPresent());
    Set<String> homeless = new HashSet<>(users.keySet());
    List<VerificationReport> reports = new ArrayList<>();
    for (Checked tree : all) {
      Set<String> own = new HashSet<>();
      for (String user : users.keySet()) {
        boolean included = tree.result().map(r -> r.users().get(user)).orElse(false);
        if (included || trees.size() == 1 && allComplete) {
          own.add(user);
        }
      }
      homeless.removeAll(own);
      reports.add(report(tree, own, settings));
    }
    if (!homeless.isEmpty() || trees.isEmpty() && unreadable > 0) {
      reports.add(homelessReport(homeless, allComplete && !trees.isEmpty()));
    }
    return reports;
  }

  private Checked check(Source tree, Settings settings) {
    try {
      MerkleV2Result result =
          MerkleV2Verifier.verify(
              tree, users, lines -> settings.progress().update("lines of a Merkle tree", lines));
      return new Checked(tree.name(), Optional.of(result), null);
    } catch (MalformedInputException e) {
      return new Checked(tree.name(), Optional.empty(), InputCode.malformed(e));
    } catch (IOException e) {
      return new Checked(tree.name(), Optional.empty(), Verification.unreadable(tree, e));
    }
  }

  private VerificationReport report(Checked tree, Set<String> own, Settings settings) {
    Findings findings = new Findings();
    if (tree.result().isEmpty()) {
      findings.add(tree.failure());
    }
    boolean holds = tree.result().isPresent();
    for (Finding finding : tree.result().map(MerkleV2Result::findings).orElse(List.of())) {
      String source = finding.where().source();
      // Named sources may share a name: what could be about the tree is.
      boolean aboutUser = users.containsKey(source) && !source.equals(tree.name());
      if (own.contains(source) || !aboutUser) {
        findings.add(finding);
      }
      holds &= aboutUser || finding.severity().compareTo(Severity.WARNING) <= 0;
    }
    if (trees.size() == 1) {
      findings.addAll(unreadableUsers);
    }
    settings.expectedRoot().ifPresent(root -> findings.add(RoundCode.rootNotCompared(tree.name())));
    List<Claim> claims = new ArrayList<>();
    List<Total> totals = new ArrayList<>();
    ShownWays ways = new ShownWays();
    if (tree.result().isPresent()) {
      show(tree.result().get(), own, holds, ways);
      claims.addAll(claims(tree.result().get(), own, holds));
      tree.result().get().rootBalances().ifPresent(b -> totals.addAll(MerkleTotals.of(b, TOTAL)));
    }
    return new VerificationReport(
        tree.name(),
        Generation.MERKLE_V2,
        List.of(
            new VerificationReport.FileCount("tree", 1),
            new VerificationReport.FileCount(
                "user files", own.size() + (trees.size() == 1 ? unreadable : 0))),
        CircuitTrust.NONE,
        claims,
        findings.toList(),
        totals,
        List.of(),
        ways.toList());
  }

  private void show(MerkleV2Result result, Set<String> own, boolean holds, ShownWays ways) {
    users.forEach(
        (name, user) -> {
          boolean accepted = result.users().get(name);
          if (own.contains(name)) {
            ways.add(accepted, () -> MerkleV2Verifier.leaves(user, name, result, holds, accepted));
          }
        });
  }

  private static List<Claim> claims(MerkleV2Result result, Set<String> own, boolean holds) {
    String root = result.root().map(Object::toString).orElse("(none)");
    long included = own.stream().filter(user -> result.users().get(user)).count();
    ClaimStatus proven = holds ? ClaimStatus.PROVEN : ClaimStatus.NOT_PROVEN;
    List<Claim> claims = new ArrayList<>();
    claims.add(
        Claim.of(
            "merkle-v2.tree",
            holds ? ClaimStatus.PROVEN : ClaimStatus.REFUTED,
            "The file is a tree with root "
                + root
                + " whose "
                + result.leaves()
                + " leaves, none of them negative, add up to the balances of the root."));
    claims.add(
        own.isEmpty()
            ? Claim.of("merkle-v2.inclusion", ClaimStatus.NOT_PROVEN, "No user file was given.")
            : Claim.of(
                "merkle-v2.inclusion",
                included < own.size() ? ClaimStatus.REFUTED : proven,
                "Of "
                    + own.size()
                    + " user files given, "
                    + included
                    + " have all their leaves in the tree."));
    claims.add(
        holds
            ? Claim.assumed(
                "merkle-v2.root",
                "Everybody was given the root " + root + ".",
                "it equals the root that the exchange publishes; compare them")
            : Claim.of(
                "merkle-v2.root",
                ClaimStatus.NOT_PROVEN,
                "Everybody was given the root " + root + "."));
    String total = "The liabilities to all users are the balances of the root.";
    claims.add(
        holds
            ? Claim.assumed(
                TOTAL,
                total,
                "every user finds his own leaves, which nobody else has, in this very file:"
                    + " other balances of the leaves can stand under the same root"
                    + " (MERKLE-V2-SUM-UNBOUND)")
            : Claim.of(TOTAL, ClaimStatus.NOT_PROVEN, total));
    return claims;
  }

  private VerificationReport homelessReport(Set<String> homeless, boolean allTreesRead) {
    Findings findings = new Findings();
    for (String name : homeless) {
      findings.addAll(UserFiles.worst(MerkleV2Verifier.checkUser(users.get(name), name)));
      findings.add(
          Finding.of(
              allTreesRead ? RoundCode.MERKLE_V2_NO_TREE_REACHED : RoundCode.MERKLE_V2_NO_TREE,
              Location.of(name),
              allTreesRead
                  ? "the user's leaves are in none of the trees given"
                  : "there is no readable tree to look in: give the round's"
                      + " full-liabilities-merkle-tree.txt too"));
    }
    if (trees.size() != 1) {
      findings.addAll(unreadableUsers);
    }
    return new VerificationReport(
        "user files without a tree",
        Generation.MERKLE_V2,
        List.of(
            new VerificationReport.FileCount(
                "user files", homeless.size() + (trees.size() == 1 ? 0 : unreadable))),
        CircuitTrust.NONE,
        List.of(),
        findings.toList(),
        List.of(),
        List.of());
  }
}

package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for the leaves of users among all leaves of a tree. Used by one thread. */
final class OwnLeaves {
  /** What the tree holds under one hash. */
  private static final class Hits {
    private final List<CoinBalances> balances = new ArrayList<>();
    private long count;
    private boolean padding;
  }

  /** Different balances under one hash that are remembered. */
  private static final int MAX_BALANCES = 16;

  private final Map<TreeHash, Hits> hits = new HashMap<>();
  private final long[] firstWords;

  OwnLeaves(Iterable<MerkleV2User> users) {
    for (MerkleV2User user : users) {
      user.leaves().forEach(leaf -> hits.put(leaf.hash(), new Hits()));
    }
    firstWords = hits.keySet().stream().mapToLong(TreeHash::w0).sorted().toArray();
  }

  /** Takes note of a leaf of the tree. */
  void see(long[] block, int at, boolean padding) {
    if (firstWords.length == 0 || Arrays.binarySearch(firstWords, block[at]) < 0) {
      return;
    }
    Hits hit = hits.get(TreeHash.of(block, at));
    if (hit == null) {
      return;
    }
    if (padding) {
      hit.padding = true;
      return;
    }
    hit.count++;
    CoinBalances balances = PairCheck.balances(block, at + Sha256.WORDS);
    if (hit.balances.size() < MAX_BALANCES && !hit.balances.contains(balances)) {
      hit.balances.add(balances);
    }
  }

  /** What is wrong with the leaves of a user, after the whole tree was seen. */
  List<Finding> check(MerkleV2User user, Location file) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < user.leaves().size(); i++) {
      MerkleV2User.Leaf leaf = user.leaves().get(i);
      if (user.leaves().subList(0, i).stream().noneMatch(l -> l.hash().equals(leaf.hash()))) {
        check(user, leaf, file.at("/nodes/" + i), findings);
      }
    }
    return findings;
  }

  private void check(
      MerkleV2User user, MerkleV2User.Leaf leaf, Location where, List<Finding> findings) {
    Hits hit = hits.get(leaf.hash());
    long wanted = user.leaves().stream().filter(l -> l.hash().equals(leaf.hash())).count();
    boolean empty = leaf.balances().equals(CoinBalances.ZERO);
    long found = hit.padding && empty && hit.count < wanted ? hit.count + 1 : hit.count;
    for (CoinBalances balances : hit.balances) {
      if (!balances.equals(leaf.balances())) {
        findings.add(
            new Finding(
                MerkleV2Code.LEAF_BALANCES,
                where,
                "the leaf of this hash has other balances in the tree",
                leaf.balances().toString(),
                balances.toString()));
      }
    }
    if (found != wanted) {
      findings.add(
          new Finding(
              found < wanted ? MerkleV2Code.LEAF_MISSING : MerkleV2Code.LEAF_REPEATED,
              where,
              "the leaf stands in the tree another number of times than in the user file",
              Long.toString(wanted),
              Long.toString(found)));
    }
  }
}

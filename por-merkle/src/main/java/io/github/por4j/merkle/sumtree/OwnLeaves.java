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
  /** A leaf of the tree; padding is one without balances. */
  private record Place(long line, CoinBalances balances) {}

  /** What the tree holds under one hash. */
  private static final class Hits {
    private final List<CoinBalances> balances = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
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

  /** Takes note of the leaf of the tree that stands on this line. */
  void see(long[] block, int at, long line, boolean padding) {
    if (firstWords.length == 0 || Arrays.binarySearch(firstWords, block[at]) < 0) {
      return;
    }
    Hits hit = hits.get(TreeHash.of(block, at));
    if (hit == null) {
      return;
    }
    CoinBalances balances = PairCheck.balances(block, at + Sha256.WORDS);
    if (hit.places.size() < MerkleV2User.MAX_LEAVES) {
      hit.places.add(new Place(line, balances));
    }
    if (padding) {
      hit.padding = true;
      return;
    }
    hit.count++;
    if (hit.balances.size() < MAX_BALANCES && !hit.balances.contains(balances)) {
      hit.balances.add(balances);
    }
  }

  /**
   * The line of each leaf of a user, after the whole tree was seen: of leaves that are the same,
   * one after the other; 0 where the tree has no more of them with these balances.
   */
  List<Long> lines(MerkleV2User user) {
    List<Long> lines = new ArrayList<>();
    Map<MerkleV2User.Leaf, Integer> taken = new HashMap<>();
    for (MerkleV2User.Leaf leaf : user.leaves()) {
      int same = taken.merge(leaf, 1, Integer::sum);
      lines.add(
          hits.get(leaf.hash()).places.stream()
              .filter(place -> place.balances().equals(leaf.balances()))
              .skip(same - 1L)
              .findFirst()
              .map(Place::line)
              .orElse(0L));
    }
    return lines;
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

package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.report.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check of a Merkle V2 tree found.
 *
 * @param findings about the tree and the users; the limits of the format are always among them
 * @param root hash of the first line; empty if there is no line
 * @param rootBalances balances of the first line; empty if there is no line
 * @param complete whether the tree was read to its last leaf; if not, users were not looked for
 * @param levels the leaves' and the root's included, as the first line states them; 0 if there is
 *     no line
 * @param leaves read, without padding
 * @param leafTotal sum of the leaves read; empty if beyond what balances can be
 * @param users whether all is well with each user, by the name given: the file in itself, and every
 *     leaf in the tree; says nothing about the tree
 * @param lines by the name given, the line of the tree file on which each leaf of the user stands,
 *     0 for one that the tree does not have; no names if the tree is not complete
 */
public record MerkleV2Result(
    List<Finding> findings,
    Optional<TreeHash> root,
    Optional<CoinBalances> rootBalances,
    boolean complete,
    int levels,
    long leaves,
    Optional<CoinBalances> leafTotal,
    Map<String, Boolean> users,
    Map<String, List<Long>> lines) {
  public MerkleV2Result {
    findings = List.copyOf(findings);
    users = Map.copyOf(users);
    lines = Map.copyOf(lines);
  }
}

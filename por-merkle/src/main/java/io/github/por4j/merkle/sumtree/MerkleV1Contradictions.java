package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the proof files of one root show of its nodes. A node's hash does not bind its balances in a
 * neighbour's file, so that two users can be shown different ones; whoever has both files sees it.
 * Used by one thread.
 */
public final class MerkleV1Contradictions {
  private static final int MAX_NODES = 1 << 20;

  private record Seen(CoinBalances balances, String file) {}

  private final Map<TreeHash, Seen> nodes = new HashMap<>();

  /** No files yet. */
  public MerkleV1Contradictions() {}

  /**
   * Adds a proof that holds by itself. The first node that an earlier one shows otherwise is the
   * finding.
   *
   * @param name of the input, for the finding
   */
  public Optional<Finding> add(MerkleV1Proof proof, String name) {
    Optional<Finding> found = Optional.empty();
    for (MerkleV1Verifier.Shown node : MerkleV1Verifier.nodes(proof)) {
      Seen before = nodes.get(node.hash());
      if (before == null) {
        if (nodes.size() < MAX_NODES) {
          nodes.put(node.hash(), new Seen(node.balances(), name));
        }
      } else if (found.isEmpty() && !before.balances().equals(node.balances())) {
        found =
            Optional.of(
                new Finding(
                    MerkleV1Code.CONTRADICTION,
                    Location.of(name),
                    "node " + node.hash() + " has other balances in " + before.file(),
                    before.balances().toString(),
                    node.balances().toString()));
      }
    }
    return found;
  }
}

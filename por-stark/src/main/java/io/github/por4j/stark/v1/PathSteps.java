package io.github.por4j.stark.v1;

import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.UserPath;
import io.github.por4j.merkle.hash.Keccak;
import java.util.ArrayList;
import java.util.List;

/** The way of an inclusion file to the root of the trunk, for showing. */
final class PathSteps {
  private final Keccak keccak = new Keccak();
  private final List<UserPath.Step> steps = new ArrayList<>();

  private PathSteps() {}

  /**
   * Goes the way that {@link InclusionCheck} checks, as far as each tree's path begins with its
   * leaf and the trunk's leaf is of the batch that was reached.
   *
   * @param trunk root of the round's trunk; null if it could not be read
   */
  static UserPath of(V1Inclusion file, Commitment trunk, boolean accepted) {
    PathSteps way = new PathSteps();
    boolean batchReached =
        way.climb(
            "leaf of the batch: user id, random number, balances and net value",
            "batch tree",
            file.batch(),
            file.uts(),
            file.userIndex());
    if (batchReached && StarkField.equal(file.trunk().id(), 0, file.batch().root(), 0)) {
      way.climb(
          "leaf of the trunk: batch root, random number and sums",
          "trunk tree",
          file.trunk(),
          SumProofCheck.TRUNK_UTS,
          file.batchIndex());
    }
    String root = trunk == null ? "" : trunk.root().toString();
    return new UserPath(Location.of(file.source()), file.userId(), way.steps, root, accepted);
  }

  /** Whether the half leads to its own root. */
  private boolean climb(String leafPart, String part, V1Inclusion.Half half, int uts, int index) {
    if (!InclusionCheck.isInField(half.total()) || half.length() <= 2) {
      return false;
    }
    long[] leaf = InclusionCheck.leaf(half, keccak);
    steps.add(UserPath.Step.leaf(leafPart, Words.hex(leaf, 0)));
    if (!StarkField.equal(leaf, 0, half.path(), 0)) {
      return false;
    }
    long place = InclusionCheck.place(half, uts, index);
    long[] reached = new long[Words.SIZE];
    for (int length = 2; length <= half.length(); length++) {
      PermutedTree.follow(half.path(), length, place, keccak, reached);
      int position = (int) (place >>> (length - 2) & 1);
      steps.add(new UserPath.Step(part, Words.hex(reached, 0), 1, position));
    }
    return StarkField.equal(reached, 0, half.root(), 0);
  }
}

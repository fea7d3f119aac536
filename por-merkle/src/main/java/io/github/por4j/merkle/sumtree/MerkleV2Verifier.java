package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.UserLeaves;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Checks a round of the Merkle tree V2, OKX's rounds from March 2023: every node of the public
 * tree, and the leaves of the users whose files are given.
 */
public final class MerkleV2Verifier {
  private MerkleV2Verifier() {}

  /**
   * Rebuilds the tree and looks for the users' leaves in it.
   *
   * @param tree the tree file, read once from front to back
   * @param users by the name of their file; may be empty
   * @param progress called with the number of lines read so far, from time to time
   * @throws MalformedInputException if a line is not of the published form
   */
  public static MerkleV2Result verify(
      Source tree, Map<String, MerkleV2User> users, LongConsumer progress)
      throws IOException, MalformedInputException {
    Location file = Location.of(tree.name());
    OwnLeaves ownLeaves = new OwnLeaves(users.values());
    try (InputStream in = tree.open();
        BlockChecks checks = new BlockChecks(file, ownLeaves)) {
      TreeRebuild rebuild =
          new TreeRebuild(new TreeFileReader(in, tree.name()), file, checks, progress);
      boolean complete = rebuild.run();
      checks.finish();
      Optional<CoinBalances> total = checks.total().value();
      List<Finding> findings = new ArrayList<>(rebuild.findings());
      findings.addAll(checks.findings().toList());
      if (complete) {
        checkTotal(total, rebuild.rootBalances(), file, findings);
      }
      Map<String, Boolean> verdicts = checkUsers(users, complete, ownLeaves, findings);
      nameLimits(file, findings);
      return new MerkleV2Result(
          findings,
          rebuild.rootHash(),
          rebuild.rootBalances(),
          complete,
          rebuild.levels(),
          rebuild.leaves(),
          total,
          verdicts,
          complete ? lines(users, ownLeaves) : Map.of());
    }
  }

  private static Map<String, List<Long>> lines(Map<String, MerkleV2User> users, OwnLeaves leaves) {
    Map<String, List<Long>> lines = new LinkedHashMap<>();
    users.forEach((name, user) -> lines.put(name, leaves.lines(user)));
    return lines;
  }

  /**
   * The leaves of a user in a tree, for showing.
   *
   * @param name of the user's file, as it was given to {@link #verify}
   * @param holds whether nothing was found against the tree itself
   * @param accepted what the checks made of the user
   */
  public static UserLeaves leaves(
      MerkleV2User user, String name, MerkleV2Result result, boolean holds, boolean accepted) {
    Sha256 sha256 = new Sha256();
    List<Long> lines =
        result.lines().getOrDefault(name, Collections.nCopies(user.leaves().size(), 0L));
    List<UserLeaves.Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < user.leaves().size(); i++) {
      MerkleV2User.Leaf leaf = user.leaves().get(i);
      TreeHash hash = leafHash(user, leaf, sha256);
      leaves.add(new UserLeaves.Leaf(hash.toString(), hash.equals(leaf.hash()) ? lines.get(i) : 0));
    }
    return new UserLeaves(
        Location.of(name),
        user.hash().toString(),
        userHash(user, sha256).toString(),
        leaves,
        new UserLeaves.Tree(
            result.root().map(TreeHash::toString).orElse(""),
            result.levels(),
            result.leaves(),
            result.complete(),
            holds),
        accepted);
  }

  private static TreeHash userHash(MerkleV2User user, Sha256 sha256) {
    return sha256.start().ascii(user.nonce()).json(user.total()).finish();
  }

  private static TreeHash leafHash(MerkleV2User user, MerkleV2User.Leaf leaf, Sha256 sha256) {
    return sha256.start().ascii(user.hash().toString()).amounts(leaf.balances()).finish();
  }

  private static void checkTotal(
      Optional<CoinBalances> total,
      Optional<CoinBalances> root,
      Location file,
      List<Finding> findings) {
    if (!total.equals(root)) {
      findings.add(
          new Finding(
              MerkleV2Code.LEAF_TOTAL,
              file.at("line 1"),
              "the leaves do not add up to the root's balances",
              total.map(CoinBalances::toString).orElse("more than an amount can be"),
              root.map(CoinBalances::toString).orElse("")));
    }
  }

  private static Map<String, Boolean> checkUsers(
      Map<String, MerkleV2User> users, boolean complete, OwnLeaves leaves, List<Finding> findings) {
    Map<String, Boolean> verdicts = new LinkedHashMap<>();
    Set<TreeHash> seen = new HashSet<>();
    users.forEach(
        (name, user) -> {
          List<Finding> found = new ArrayList<>(checkUser(user, name));
          if (complete) {
            found.addAll(leaves.check(user, Location.of(name)));
          }
          verdicts.put(name, complete && Refusals.none(found));
          if (!seen.add(user.hash())) {
            found.add(
                Finding.of(
                    MerkleV2Code.USER_REPEATED,
                    Location.of(name),
                    "the user " + user.hash() + " was given before"));
          }
          findings.addAll(found);
        });
    return verdicts;
  }

  private static void nameLimits(Location file, List<Finding> findings) {
    for (MerkleV2Code limit :
        List.of(
            MerkleV2Code.SUM_UNBOUND, MerkleV2Code.FOREIGN_LEAVES, MerkleV2Code.TEXT_AMBIGUOUS)) {
      findings.add(Finding.of(limit, file, limit.checked()));
    }
  }

  /**
   * What can be said about a user file without the tree.
   *
   * @param name of the file, for the findings
   */
  public static List<Finding> checkUser(MerkleV2User user, String name) {
    Location file = Location.of(name);
    Sha256 sha256 = new Sha256();
    List<Finding> findings = new ArrayList<>();
    TreeHash hash = userHash(user, sha256);
    if (!hash.equals(user.hash())) {
      findings.add(
          new Finding(
              MerkleV2Code.USER_HASH,
              file.at("/hash"),
              "not the hash of nonce and total balances",
              hash.toString(),
              user.hash().toString()));
    }
    checkAmount(user.total(), file.at("/totalBalances"), findings);
    for (int i = 0; i < user.leaves().size(); i++) {
      MerkleV2User.Leaf leaf = user.leaves().get(i);
      checkAmount(leaf.balances(), file.at("/nodes/" + i + "/balances"), findings);
      TreeHash leafHash = leafHash(user, leaf, sha256);
      if (!leafHash.equals(leaf.hash())) {
        findings.add(
            new Finding(
                MerkleV2Code.USER_LEAF_HASH,
                file.at("/nodes/" + i + "/hash"),
                "not the hash of the user's hash and the leaf's balances",
                leafHash.toString(),
                leaf.hash().toString()));
      }
    }
    checkSum(user, file, findings);
    for (String pointer : user.ignored()) {
      findings.add(
          Finding.of(
              MerkleV2Code.KEY_IGNORED, file.at(pointer), "the proof does not cover this key"));
    }
    return findings;
  }

  private static void checkAmount(CoinBalances balances, Location where, List<Finding> findings) {
    if (balances.isNegative()) {
      findings.add(
          new Finding(
              MerkleV2Code.NEGATIVE_AMOUNT,
              where,
              "a balance is negative",
              "0 or more",
              balances.toString()));
    }
  }

  private static void checkSum(MerkleV2User user, Location file, List<Finding> findings) {
    if (user.leaves().isEmpty()) {
      findings.add(Finding.of(MerkleV2Code.USER_NO_LEAVES, file.at("/nodes"), "there is no leaf"));
      return;
    }
    Optional<CoinBalances> sum = Optional.of(CoinBalances.ZERO);
    for (MerkleV2User.Leaf leaf : user.leaves()) {
      sum = sum.flatMap(s -> s.plus(leaf.balances()));
    }
    if (!sum.equals(Optional.of(user.total()))) {
      findings.add(
          new Finding(
              MerkleV2Code.USER_TOTAL,
              file.at("/totalBalances"),
              "the leaves do not add up to the total",
              sum.map(CoinBalances::toString).orElse("more than an amount can be"),
              user.total().toString()));
    }
  }
}

package io.github.por4j.merkle.sumtree;

import static io.github.por4j.merkle.sumtree.OriginalVerdict.CRASHED;
import static io.github.por4j.merkle.sumtree.OriginalVerdict.FAILED;
import static io.github.por4j.merkle.sumtree.OriginalVerdict.PASSED;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** common/merkle.go MerkleProof.Validate, with its crashes. */
final class OriginalMerkleV1 {
  private static final int MAX_PATH = 1 << 10;

  private record Parent(String hash, GoBalances balances, int height) {}

  private Optional<GoObject> self = Optional.empty();
  private final List<Optional<GoObject>> path = new ArrayList<>();

  private OriginalMerkleV1() {}

  static OriginalMerkleV1 read(JsonInput in) throws IOException, MalformedInputException {
    OriginalMerkleV1 proof = new OriginalMerkleV1();
    in.object(
        Set.of(),
        Set.of(),
        name -> {},
        name -> {
          switch (name.toLowerCase(Locale.ROOT)) {
            case "self" -> proof.self = GoObject.read(in);
            case "path" -> {
              if (!in.takeNull()) {
                in.array(MAX_PATH, i -> proof.path.add(GoObject.read(in)));
              }
            }
            default -> in.skip();
          }
        });
    in.end();
    return proof;
  }

  OriginalVerdict verdict() {
    if (self.isEmpty() || path.isEmpty()) {
      return FAILED;
    }
    GoObject own = self.get();
    if (own.balances().isEmpty()) {
      return CRASHED;
    }
    GoBalances ownBalances = own.balances().get();
    if (!GoObject.sha256(own.nonce() + ownBalances.json()).equals(own.hash())) {
      return FAILED;
    }
    if (path.get(0).isEmpty()) {
      return CRASHED;
    }
    GoObject neighbour = path.get(0).get();
    if (!isValid(neighbour) || neighbour.type() == own.type()) {
      return FAILED;
    }
    Optional<Parent> node = parent(own.hash(), ownBalances, own.type() == 1, neighbour, 2);
    for (Optional<GoObject> entry : path.subList(1, Math.max(1, path.size() - 1))) {
      if (entry.isEmpty()) {
        return CRASHED;
      }
      GoObject sibling = entry.get();
      if (!isValid(sibling)) {
        return FAILED;
      }
      if (node.isEmpty()) {
        return CRASHED;
      }
      Parent below = node.get();
      node =
          parent(
              below.hash(), below.balances(), sibling.type() != 1, sibling, sibling.height() + 1);
    }
    return compare(node, path.get(path.size() - 1));
  }

  private static boolean isValid(GoObject node) {
    return node.balances().isPresent()
        && node.balances().get().isValid()
        && !node.hash().isEmpty()
        && node.type() >= 1
        && node.type() <= 4
        && node.height() >= 1;
  }

  private static Optional<Parent> parent(
      String hash, GoBalances balances, boolean isLeft, GoObject sibling, int height) {
    String children = isLeft ? hash + sibling.hash() : sibling.hash() + hash;
    return sibling
        .balances()
        .flatMap(balances::plus)
        .map(s -> new Parent(GoObject.sha256(children + s.joined() + height), s, height));
  }

  private static OriginalVerdict compare(Optional<Parent> node, Optional<GoObject> root) {
    if (node.isEmpty() || root.isEmpty() || root.get().balances().isEmpty()) {
      return CRASHED;
    }
    Parent top = node.get();
    boolean same =
        top.hash().equals(root.get().hash())
            && top.balances().equals(root.get().balances().get())
            && top.height() == root.get().height();
    return same ? PASSED : FAILED;
  }
}

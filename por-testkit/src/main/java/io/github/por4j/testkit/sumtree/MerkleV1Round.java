package io.github.por4j.testkit.sumtree;

import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.RoundFiles;
import io.github.por4j.testkit.sumtree.SumTree.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Users of a Merkle V1 round, at least two, and the proof file of each.
 *
 * @param users with different nonces
 */
public record MerkleV1Round(List<User> users) {
  private static final int LEFT = 1;
  private static final int RIGHT = 2;
  private static final int ROOT = 3;
  private static final int PADDING = 4;

  /**
   * One user.
   *
   * @param nonce 1 to 128 lower-case hexadecimal digits
   */
  public record User(String nonce, Balances balances) {
    Node leaf() {
      return Node.leaf(SumTree.sha256(nonce + balances.json()), balances);
    }
  }

  /** Copies the users. */
  public MerkleV1Round {
    users = List.copyOf(users);
    if (users.size() < 2) {
      throw new IllegalArgumentException("a tree has at least two leaves");
    }
  }

  /** The files {@code user<n>/merkle_proof_file.json}. */
  public RoundFiles files() {
    Node root = SumTree.root(users.stream().map(User::leaf).toList());
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < users.size(); i++) {
      files.put(name(i), Json.write(document(root, i)));
    }
    return RoundFiles.of(files);
  }

  static String name(int user) {
    return "user" + user + "/merkle_proof_file.json";
  }

  private Map<String, Object> document(Node root, int user) {
    List<Object> path = new ArrayList<>();
    path.add(node(root, ROOT));
    Node at = root;
    for (int shift = root.level() - 2; shift >= 0; shift--) {
      boolean right = (user >>> shift & 1) == 1;
      Node sibling = at.children().get(right ? 0 : 1);
      Map<String, Object> entry = node(sibling, right ? LEFT : sibling.padding() ? PADDING : RIGHT);
      // As published, the neighbour's nonce is shown.
      if (shift == 0 && !sibling.padding()) {
        entry.put("nonce", users.get(user ^ 1).nonce());
      }
      path.add(0, entry);
      at = at.children().get(right ? 1 : 0);
    }
    Map<String, Object> own = node(at, user % 2 == 0 ? LEFT : RIGHT);
    own.put("nonce", users.get(user).nonce());
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("path", path);
    file.put("self", own);
    return file;
  }

  private static Map<String, Object> node(Node node, int type) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("auditId", "1");
    fields.put("balances", node.balances().document());
    fields.put("type", BigInteger.valueOf(type));
    fields.put("hash", node.hash());
    fields.put("height", BigInteger.valueOf(node.level()));
    return fields;
  }
}

package io.github.por4j.testkit.sumtree;

import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.RoundFiles;
import io.github.por4j.testkit.sumtree.SumTree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Users of a Merkle V2 round, each split over one leaf or more; at least two leaves together.
 *
 * @param users with different nonces
 */
public record MerkleV2Round(List<User> users) {
  /** Path of the tree file. */
  public static final String TREE = "full-liabilities-merkle-tree.txt";

  /**
   * One user.
   *
   * @param nonce 1 to 128 lower-case hexadecimal digits
   * @param parts balances of the leaves, at least one
   */
  public record User(String nonce, List<Balances> parts) {
    /** Copies the parts. */
    public User {
      parts = List.copyOf(parts);
    }

    Balances total() {
      return parts.stream().reduce(Balances.ZERO, Balances::plus);
    }

    String hash() {
      return SumTree.sha256(nonce + total().json());
    }

    List<Node> leaves() {
      return parts.stream()
          .map(part -> Node.leaf(SumTree.sha256(hash() + part.joined()), part))
          .toList();
    }

    byte[] file() {
      List<Object> nodes = new ArrayList<>();
      for (Node leaf : leaves()) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("balances", leaf.balances().document());
        node.put("hash", leaf.hash());
        nodes.add(node);
      }
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("hash", hash());
      file.put("nodes", nodes);
      file.put("nonce", nonce);
      file.put("totalBalances", total().document());
      return Json.write(file);
    }
  }

  /** Copies the users. */
  public MerkleV2Round {
    users = List.copyOf(users);
    if (users.stream().mapToInt(user -> user.parts().size()).sum() < 2) {
      throw new IllegalArgumentException("a tree has at least two leaves");
    }
  }

  List<Node> leaves() {
    return users.stream().flatMap(user -> user.leaves().stream()).toList();
  }

  /** The tree file and {@code user<n>/user_info_file.json}. */
  public RoundFiles files() {
    return files(leaves());
  }

  /** The users' files with a tree over other leaves. */
  RoundFiles files(List<Node> leaves) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < users.size(); i++) {
      files.put(name(i), users.get(i).file());
    }
    return RoundFiles.of(files).with(TREE, SumTree.file(SumTree.root(leaves)));
  }

  static String name(int user) {
    return "user" + user + "/user_info_file.json";
  }
}

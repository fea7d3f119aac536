package io.github.por4j.merkle.sumtree;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Merkle trees of both generations, built in the most obvious way from texts and {@link
 * BigDecimal}; shares nothing with the code under test.
 */
final class SlowTree {
  /** A node; {@code children} is empty for leaves and padding. */
  record Node(String hash, List<BigDecimal> balances, int level, List<Node> children) {
    boolean isPaddingOf(Node left) {
      return hash.equals(left.hash) && children.isEmpty() && sum(balances).signum() == 0;
    }

    String json() {
      return SlowTree.json(balances);
    }
  }

  /** A user of the V2 tree: his file and his leaves. */
  record User(String json, List<Node> leaves) {}

  private SlowTree() {}

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static BigDecimal sum(List<BigDecimal> balances) {
    return balances.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static String text(BigDecimal amount) {
    BigDecimal cut = amount.setScale(8, RoundingMode.DOWN);
    return cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
  }

  static String json(List<BigDecimal> b) {
    return "{\"BTC\":\"%s\",\"ETH\":\"%s\",\"USDT\":\"%s\"}"
        .formatted(text(b.get(0)), text(b.get(1)), text(b.get(2)));
  }

  static String joined(List<BigDecimal> b) {
    return text(b.get(0)) + text(b.get(1)) + text(b.get(2));
  }

  static List<BigDecimal> plus(List<BigDecimal> a, List<BigDecimal> b) {
    return List.of(a.get(0).add(b.get(0)), a.get(1).add(b.get(1)), a.get(2).add(b.get(2)));
  }

  static Node v1Leaf(String nonce, List<BigDecimal> balances) {
    return new Node(sha256(nonce + json(balances)), balances, 1, List.of());
  }

  static User v2User(String nonce, List<List<BigDecimal>> parts) {
    List<BigDecimal> total = parts.stream().reduce(SlowTree::plus).orElseThrow();
    String hash = sha256(nonce + json(total));
    List<Node> leaves = new ArrayList<>();
    List<String> nodes = new ArrayList<>();
    for (List<BigDecimal> part : parts) {
      Node leaf = new Node(sha256(hash + joined(part)), part, 1, List.of());
      leaves.add(leaf);
      nodes.add("{\"balances\": %s, \"hash\": \"%s\"}".formatted(json(part), leaf.hash()));
    }
    String json =
        "{\"hash\": \"%s\", \"nodes\": [%s], \"nonce\": \"%s\", \"totalBalances\": %s}"
            .formatted(hash, String.join(", ", nodes), nonce, json(total));
    return new User(json, leaves);
  }

  /** The root over leaves in order from left to right, at least two. */
  static Node root(List<Node> leaves) {
    List<Node> level = leaves;
    while (level.size() > 1) {
      List<Node> above = new ArrayList<>();
      List<Node> even = padded(level);
      for (int i = 0; i < even.size(); i += 2) {
        Node left = even.get(i);
        Node right = even.get(i + 1);
        List<BigDecimal> sum = plus(left.balances(), right.balances());
        int height = left.level() + 1;
        String hash = sha256(left.hash() + right.hash() + joined(sum) + height);
        above.add(new Node(hash, sum, height, List.of(left, right)));
      }
      level = above;
    }
    return level.get(0);
  }

  private static List<Node> padded(List<Node> level) {
    if (level.size() % 2 == 0) {
      return level;
    }
    List<Node> even = new ArrayList<>(level);
    Node last = level.get(level.size() - 1);
    BigDecimal none = BigDecimal.ZERO;
    even.add(new Node(last.hash(), List.of(none, none, none), last.level(), List.of()));
    return even;
  }

  /** The lines of the V2 tree file. */
  static List<String> file(Node root) {
    List<String> lines = new ArrayList<>();
    List<Node> level = List.of(root);
    while (!level.isEmpty()) {
      List<Node> below = new ArrayList<>();
      for (int i = level.size() - 1; i >= 0; i--) {
        Node node = level.get(i);
        lines.add(node.hash() + "," + node.level() + "," + node.json());
      }
      level.forEach(node -> below.addAll(node.children()));
      level = below;
    }
    return lines;
  }

  /** The V1 file of leaf {@code index} of a tree. */
  static String v1File(Node root, int index, int leaves, String nonce) {
    List<String> path = new ArrayList<>();
    path.add(node(root, 3));
    Node at = root;
    // Bits of the index from the top: the tree has as many levels as the root's, less one.
    for (int shift = root.level() - 2; shift >= 0; shift--) {
      boolean right = (index >>> shift & 1) == 1;
      Node left = at.children().get(0);
      Node sibling = at.children().get(right ? 0 : 1);
      boolean padding = !right && sibling.isPaddingOf(left) && isBeyond(index, shift, leaves);
      path.add(0, node(sibling, right ? 1 : padding ? 4 : 2));
      at = at.children().get(right ? 1 : 0);
    }
    return "{\"path\":[%s],\"self\":{\"auditId\":\"1\",\"balances\":%s,\"type\":%d,\"nonce\":\"%s\",\"hash\":\"%s\",\"height\":1}}"
        .formatted(String.join(",", path), at.json(), index % 2 + 1, nonce, at.hash());
  }

  /** Whether the right neighbour's first leaf is beyond the last one. */
  private static boolean isBeyond(int index, int shift, int leaves) {
    return ((index >>> shift) + 1) << shift >= leaves;
  }

  private static String node(Node node, int type) {
    return "{\"auditId\":\"1\",\"balances\":%s,\"type\":%d,\"hash\":\"%s\",\"height\":%d}"
        .formatted(node.json(), type, node.hash(), node.level());
  }
}

package io.github.por4j.testkit.sumtree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A sum tree over SHA-256, from texts; shares no code with the verifier. */
final class SumTree {
  /** A node; padding has the hash of its left neighbour and no balance, and no children. */
  record Node(String hash, Balances balances, int level, List<Node> children, boolean padding) {
    static Node leaf(String hash, Balances balances) {
      return new Node(hash, balances, 1, List.of(), false);
    }
  }

  private SumTree() {}

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The root over leaves from left to right, at least two. */
  static Node root(List<Node> leaves) {
    List<Node> level = leaves;
    while (level.size() > 1) {
      List<Node> even = padded(level);
      List<Node> above = new ArrayList<>();
      for (int i = 0; i < even.size(); i += 2) {
        above.add(parent(even.get(i), even.get(i + 1)));
      }
      level = above;
    }
    return level.get(0);
  }

  private static Node parent(Node left, Node right) {
    Balances sum = left.balances().plus(right.balances());
    int height = left.level() + 1;
    String hash = sha256(left.hash() + right.hash() + sum.joined() + height);
    return new Node(hash, sum, height, List.of(left, right), false);
  }

  private static List<Node> padded(List<Node> level) {
    if (level.size() % 2 == 0) {
      return level;
    }
    List<Node> even = new ArrayList<>(level);
    Node last = level.get(level.size() - 1);
    even.add(new Node(last.hash(), Balances.ZERO, last.level(), List.of(), true));
    return even;
  }

  /** The tree file: levels from the root down, each from right to left. */
  static String file(Node root) {
    StringBuilder text = new StringBuilder();
    List<Node> level = List.of(root);
    while (!level.isEmpty()) {
      List<Node> below = new ArrayList<>();
      for (int i = level.size() - 1; i >= 0; i--) {
        Node node = level.get(i);
        text.append(node.hash()).append(',').append(node.level()).append(',');
        text.append(node.balances().json()).append('\n');
      }
      level.forEach(node -> below.addAll(node.children()));
      level = below;
    }
    return text.toString();
  }
}

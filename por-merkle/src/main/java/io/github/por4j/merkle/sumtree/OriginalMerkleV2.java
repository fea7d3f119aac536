package io.github.por4j.merkle.sumtree;

import static io.github.por4j.merkle.sumtree.OriginalVerdict.CRASHED;
import static io.github.por4j.merkle.sumtree.OriginalVerdict.FAILED;
import static io.github.por4j.merkle.sumtree.OriginalVerdict.PASSED;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Location;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * common/merklev2.go SelfInfo.Check, common/validator.go FindUserLeafNodesCountInMerkle and
 * cmd/merklevalidator/main.go, with their crashes.
 */
final class OriginalMerkleV2 {
  private static final int MAX_NODES = 1 << 10;

  /** The buffer of bufio.Reader, above which ReadLine gives a line in parts. */
  private static final int MAX_LINE = 4096;

  private static final Pattern ONE = Pattern.compile("[+]?0*1");
  private static final Pattern ESCAPED = Pattern.compile("[^ -~]|[\"\\\\<>&]");

  private String hash = "";
  private String nonce = "";
  private GoBalances total = GoBalances.MISSING;
  private final List<GoObject> nodes = new ArrayList<>();

  private Optional<GoBalances> leafTotal = Optional.of(new GoBalances(List.of("0", "0", "0")));
  private final Set<String> found = new HashSet<>();
  private int hits;

  private OriginalMerkleV2() {}

  static OriginalMerkleV2 read(JsonInput in) throws IOException, MalformedInputException {
    OriginalMerkleV2 user = new OriginalMerkleV2();
    in.object(Set.of(), Set.of(), name -> {}, name -> user.field(name, in));
    in.end();
    return user;
  }

  private void field(String name, JsonInput in) throws IOException, MalformedInputException {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "hash" -> hash = GoObject.text(in);
      case "nonce" -> nonce = GoObject.text(in);
      case "totalbalances" -> {
        total = GoObject.balances(in).orElse(GoBalances.MISSING);
        if (ESCAPED.matcher(total.joined()).find()) {
          throw in.malformed("a text that the original escapes before it hashes it");
        }
      }
      case "nodes" -> {
        if (!in.takeNull()) {
          in.array(MAX_NODES, i -> nodes.add(node(in)));
        }
      }
      default -> in.skip();
    }
  }

  private static GoObject node(JsonInput in) throws IOException, MalformedInputException {
    return GoObject.read(in).orElseThrow(() -> in.malformed("a node that is null"));
  }

  OriginalVerdict verdict(Source tree) throws IOException, MalformedInputException {
    OriginalVerdict own = checkUser();
    if (own != PASSED) {
      return own;
    }
    try (InputStream in = new BufferedInputStream(tree.open(), 1 << 16)) {
      long number = 0;
      for (Optional<String> line = line(in, tree, 1); line.isPresent(); ) {
        number++;
        if (!readLine(line.get(), new Location(tree.name(), "line " + number))) {
          return CRASHED;
        }
        line = line(in, tree, number + 1);
      }
    }
    if (hits == nodes.size()) {
      // It prints the total of all leaves, which is nil after a last leaf that was no number.
      return leafTotal.isPresent() ? PASSED : CRASHED;
    }
    // It names the nodes that were not found, and cuts a comma off, even if there is none.
    return nodes.stream().allMatch(n -> found.contains(n.hash())) ? CRASHED : FAILED;
  }

  private OriginalVerdict checkUser() {
    if (nodes.isEmpty()) {
      return FAILED;
    }
    for (GoObject node : nodes) {
      if (node.balances().isEmpty()) {
        return CRASHED;
      }
      String leaf = GoObject.sha256(hash + node.balances().get().joined());
      if (!leaf.equalsIgnoreCase(node.hash())) {
        return FAILED;
      }
    }
    if (!GoObject.sha256(nonce + total.json()).equalsIgnoreCase(hash)) {
      return FAILED;
    }
    Optional<GoBalances> sum = nodes.get(0).balances();
    for (GoObject node : nodes.subList(1, nodes.size())) {
      if (sum.isEmpty()) {
        return CRASHED;
      }
      sum = sum.get().plus(node.balances().orElse(GoBalances.MISSING));
    }
    if (sum.isEmpty()) {
      return CRASHED;
    }
    return sum.get().equals(total) ? PASSED : FAILED;
  }

  /** The next line without its end. */
  private static Optional<String> line(InputStream in, Source tree, long number)
      throws IOException, MalformedInputException {
    byte[] line = new byte[MAX_LINE];
    int length = 0;
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      if (length == MAX_LINE - 1) {
        throw new MalformedInputException(
            new Location(tree.name(), "line " + number), "longer than the original's buffer");
      }
      line[length++] = (byte) next;
      next = in.read();
    }
    if (next == '\n' && length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return Optional.of(new String(line, 0, length, StandardCharsets.ISO_8859_1));
  }

  /** Returns false where the original crashes. */
  private boolean readLine(String line, Location where)
      throws IOException, MalformedInputException {
    String[] pieces = line.split(",", 3);
    if (pieces.length < 3 || !ONE.matcher(pieces[1]).matches()) {
      return true;
    }
    if (leafTotal.isEmpty()) {
      return false;
    }
    GoBalances balances = balances(pieces[2], where);
    leafTotal = leafTotal.get().plus(balances);
    Optional<GoObject> own =
        nodes.stream().filter(n -> n.hash().equalsIgnoreCase(pieces[0])).findFirst();
    if (own.isPresent()
        && balances.isValid()
        && own.get().hash().equals(pieces[0])
        && own.get().balances().equals(Optional.of(balances))) {
      found.add(pieces[0]);
      hits++;
    }
    return true;
  }

  /** What encoding/json makes of it; nothing where it is no JSON, the error is not looked at. */
  private static GoBalances balances(String json, Location where)
      throws IOException, MalformedInputException {
    byte[] bytes = json.getBytes(StandardCharsets.ISO_8859_1);
    try (JsonInput in = JsonInput.of(where.source(), bytes)) {
      GoBalances balances = GoBalances.read(in);
      in.end();
      return balances;
    } catch (MalformedInputException e) {
      if (OriginalMerkle.unreadable(e) == FAILED) {
        return GoBalances.MISSING;
      }
      throw e;
    }
  }
}

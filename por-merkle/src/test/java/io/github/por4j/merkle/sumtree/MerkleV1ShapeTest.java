package io.github.por4j.merkle.sumtree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.vectors.JsonText;
import io.github.por4j.merkle.vectors.JsonText.Raw;
import io.github.por4j.merkle.vectors.Vectors;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published example with one thing changed. */
class MerkleV1ShapeTest {
  private static final int LIMITS = 2;

  private final Map<String, Object> proof =
      JsonText.object(JsonText.parse(Vectors.text("merkle/merkle_proof_file.json")));
  private final Map<String, Object> self = JsonText.object(proof.get("self"));
  private final List<Object> path = JsonText.list(proof.get("path"));

  private Map<String, Object> node(int i) {
    return JsonText.object(path.get(i));
  }

  private List<String> found() {
    List<String> outcome = SumTrees.v1(JsonText.write(proof).getBytes(StandardCharsets.UTF_8));
    return outcome.get(0).startsWith("MALFORMED")
        ? outcome
        : outcome.subList(0, outcome.size() - LIMITS);
  }

  @Test
  void theExampleHolds() {
    assertEquals(List.of(), found());
  }

  @Test
  void theNeighboursNonceBelongsToTheNeighbour() {
    node(0).put("nonce", "00" + node(0).get("nonce").toString().substring(2));
    assertEquals(List.of("MERKLE-V1-SIBLING-LEAF-HASH /path/0/hash"), found());
    node(0).remove("nonce");
    assertEquals(List.of(), found());
  }

  @Test
  void aRootAloneIsNoPath() {
    path.subList(0, path.size() - 1).clear();
    assertEquals(List.of("MERKLE-V1-PATH-LENGTH /path"), found());
  }

  @Test
  void anEmptyOrEndlessPathIsMalformed() {
    proof.put("path", Collections.nCopies(1000, node(0)));
    assertEquals(List.of("MALFORMED /path/64"), found());
    proof.put("path", List.of());
    assertEquals(List.of("MALFORMED /path"), found());
  }

  @Test
  void theOwnLeafIsLeftOrRight() {
    for (String type : List.of("0", "3", "4", "9")) {
      self.put("type", new Raw(type));
      assertEquals(List.of("MERKLE-V1-NODE-TYPE /self/type"), found());
    }
    self.put("type", new Raw("1"));
    assertEquals(List.of("MERKLE-V1-SAME-SIDE /path/0/type"), found());
    self.put("type", new Raw("10"));
    assertEquals(List.of("MALFORMED /self/type"), found());
  }

  @Test
  void paddingIsNotALeftNode() {
    node(0).put("type", new Raw("4"));
    assertEquals(List.of("MERKLE-V1-SAME-SIDE /path/0/type"), found());
  }

  @Test
  void siblingsAreNoRoots() {
    node(3).put("type", new Raw("3"));
    assertEquals(List.of("MERKLE-V1-NODE-TYPE /path/3/type"), found());
  }

  @Test
  void heights() {
    self.put("height", new Raw("0"));
    assertEquals(List.of("MERKLE-V1-HEIGHT /self/height"), found());
    self.put("height", new Raw("1"));
    node(4).put("height", new Raw("6"));
    assertEquals(List.of("MERKLE-V1-HEIGHT /path/4/height"), found());
  }

  @Test
  void paddingHasNoBalance() {
    JsonText.object(node(21).get("balances")).put("ETH", "1");
    assertEquals(
        List.of(
            "MERKLE-V1-PADDING /path/21",
            "MERKLE-V1-ROOT-BALANCES /path/23/balances",
            "MERKLE-V1-ROOT-HASH /path/23/hash"),
        found());
  }

  @Test
  void theRootsBalances() {
    JsonText.object(node(23).get("balances")).put("ETH", "939953.49090362");
    assertEquals(List.of("MERKLE-V1-ROOT-BALANCES /path/23/balances"), found());
  }

  @Test
  void aSumThatDoesNotFitIsNoSum() {
    Map<String, Object> balances = JsonText.object(node(22).get("balances"));
    for (String coin : List.of("BTC", "ETH", "USDT")) {
      Object old = balances.put(coin, "92233720368.54775807");
      assertEquals(List.of("MERKLE-V1-ROOT-BALANCES /path/23/balances"), found(), coin);
      balances.put(coin, old);
    }
  }

  @Test
  void otherKeysAreNamed() {
    self.put("comment", List.of(Map.of("x", "y")));
    node(2).put("nonce", "ab");
    node(2).put("side", new Raw("true"));
    assertEquals(
        List.of("MERKLE-V1-KEY-IGNORED /path/2/side", "MERKLE-V1-KEY-IGNORED /self/comment"),
        found());
  }

  @Test
  void keysAreExact() {
    self.put("Hash", self.remove("hash"));
    assertEquals(List.of("MALFORMED /self"), found());
  }

  @Test
  void noBalanceIsNegative() {
    JsonText.object(self.get("balances")).put("BTC", "-1");
    JsonText.object(node(5).get("balances")).put("ETH", "-0.5");
    List<String> found = found();
    assertTrue(found.contains("MERKLE-V1-NEGATIVE-AMOUNT /self/balances"), found::toString);
    assertTrue(found.contains("MERKLE-V1-NEGATIVE-AMOUNT /path/5/balances"), found::toString);
  }

  @Test
  void nothingFollowsTheProof() {
    byte[] followed = (JsonText.write(proof) + "{}").getBytes(StandardCharsets.UTF_8);
    List<String> outcome = SumTrees.v1(followed);
    assertEquals(1, outcome.size());
    assertTrue(outcome.get(0).startsWith("MALFORMED"), outcome::toString);
  }
}

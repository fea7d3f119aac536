package io.github.por4j.testkit.rootproof;

import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.Mutator;
import io.github.por4j.testkit.RoundFiles;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes of which files of a zk-STARK V2 round are given: an honest root proof, whose circuit must
 * be accepted, not pinned, and user files.
 */
public final class RootProofRoundMutators {
  private static final String USER = ".*inclusion_proof\\.json";

  private RootProofRoundMutators() {}

  private static Mutator of(String field, String change, Edit edit, String... codes) {
    return Mutator.of(field, change, (files, r) -> Optional.of(edit.apply(files)), codes);
  }

  private interface Edit {
    RoundFiles apply(RoundFiles files);
  }

  /** Every one. */
  public static List<Mutator> all() {
    return List.of(
        of("sum_proof_data.json", "left out", f -> f.matching(USER), "V2-NO-ROUND-GIVEN"),
        of(
            "sum_proof_data.json",
            "given twice",
            f -> f.with("again/sum_proof_data.json", f.bytes(rootProof(f))),
            "V2-SAME-ROUND"),
        of(
            "sum_proof_data.json",
            "given again as that of the next round",
            f -> again(f, "round_num"),
            "V2-TWO-NUMBERS"),
        of(
            "sum_proof_data.json",
            "given again with another number of tokens, which the file does not bind",
            f -> again(f, "token_num"),
            "V2-TWO-STATEMENTS"),
        of(
            USER,
            "a file of neither of two rounds",
            RootProofRoundMutators::ofNeither,
            "V2-NO-ROUND-REACHED"));
  }

  private static String rootProof(RoundFiles files) {
    return files.matching(RootProofMutators.FILE).names().get(0);
  }

  /** With one more of something. */
  private static RoundFiles again(RoundFiles files, String key) {
    Map<String, Object> other = Json.object(Json.parse(files.bytes(rootProof(files))));
    Json.object(other.get("general"))
        .compute(key, (name, value) -> ((BigInteger) value).add(BigInteger.ONE));
    return files.with("other/sum_proof_data.json", Json.write(other));
  }

  /** The other round is this one with another root, which its proof does not show. */
  private static RoundFiles ofNeither(RoundFiles files) {
    Map<String, Object> other = Json.object(Json.parse(files.bytes(rootProof(files))));
    Json.list(Json.object(other.get("proof")).get("public_inputs")).set(2, BigInteger.ONE);
    String name = files.matching(USER).names().get(0);
    Map<String, Object> user = Json.object(Json.parse(files.bytes(name)));
    Json.object(user.get("account")).put("id", "0".repeat(64));
    return files.with("other/sum_proof_data.json", Json.write(other)).with(name, Json.write(user));
  }
}

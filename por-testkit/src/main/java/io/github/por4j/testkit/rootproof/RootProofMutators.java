package io.github.por4j.testkit.rootproof;

import io.github.por4j.testkit.Change;
import io.github.por4j.testkit.Field;
import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.Mutator;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Changes of a zk-STARK V2 root proof that the caller supplies: the kit proves no circuits. Its
 * circuit must be vouched for or accepted, so that the rest is checked.
 */
public final class RootProofMutators {
  static final String FILE = "(.*/)?sum_proof_data\\.json";
  static final String DATA = "/circuits_info/root_verifier_data_hex";
  private static final String PROOF = "/proof/proof/";
  private static final String QUERY = PROOF + "opening_proof/query_round_proofs";
  private static final String MALFORMED = "INPUT-MALFORMED";

  private RootProofMutators() {}

  private static Mutator of(String pointer, Change change, String... codes) {
    return Mutator.of(new Field(FILE, pointer), change, codes);
  }

  private static Change number(long value) {
    return Change.set(BigInteger.valueOf(value));
  }

  /** Parameters that the file does not bind: the circuit must be pinned with them, or rebuilt. */
  public static List<Mutator> parameters() {
    String[] codes = {"V2-PINNED-PARAMETERS", "V2-CIRCUIT-MISMATCH"};
    return List.of(
        of("/general/batch_size", Change.to("doubled", RootProofMutators::doubled), codes),
        of("/general/token_num", Change.plus(BigInteger.ONE), codes));
  }

  private static Object doubled(Object size) {
    return ((BigInteger) size).shiftLeft(1);
  }

  /** Every other one. */
  public static List<Mutator> all() {
    return List.of(
        of("/general/batch_size", number(3), "V2-PARAMETERS"),
        of("/general/recursion_branchout_num", number(64), "V2-CIRCUIT-SIZE"),
        of("/circuits_info/batch_circuit_config/num_wires", number(1), "V2-CONFIGURATION"),
        of("/circuits_info/recursive_circuit_configs/*", Change.swap(), "V2-CONFIGURATION"),
        of("/circuits_info", Change.drop(), "V2-CIRCUITS-INFO-MISSING"),
        of(DATA, Change.to("with another cap", RootProofMutators::otherCap), "V2-CIRCUIT-DIGEST"),
        of(DATA, Change.to("with one query", RootProofMutators::oneQuery), "V2-CIRCUIT-DATA"),
        of(DATA, Change.truncate(), MALFORMED),
        of("/root_vd_digest/elements/*", Change.oneBit(), "V2-ROOT-CIRCUIT-DIGEST"),
        of("/proof/public_inputs/0", Change.plus(BigInteger.ONE), "V2-CONSTRAINTS"),
        of("/proof/public_inputs", Change.truncate(), "V2-PUBLIC-INPUTS"),
        of("/proof/public_inputs/0", number(1L << 62), "V2-TOTAL-GROSS-RANGE"),
        of("/proof/public_inputs/0", number(0), "V2-TOTAL-NET-RANGE"),
        of("/proof/public_inputs/0", Change.set(new BigInteger("18446744069414584321")), MALFORMED),
        of(PROOF + "openings/wires/*/*", Change.oneBit(), "V2-CONSTRAINTS", MALFORMED),
        of(PROOF + "openings/wires", Change.truncate(), "V2-PROOF-SHAPE"),
        of(QUERY, Change.truncate(), "V2-PROOF-SHAPE"),
        of(QUERY + "/*", Change.swap(), "V2-MERKLE-PATH"),
        Mutator.ofDocument(
            FILE,
            "every query's value at place 0 of the last layer plus one",
            RootProofMutators::lastLayer,
            "V2-FRI-FINAL"),
        of(PROOF + "opening_proof/pow_witness", Change.plus(BigInteger.ONE), "V2-PROOF-OF-WORK"));
  }

  /** No challenge depends on it, and few queries fall on the place. */
  private static boolean lastLayer(Map<String, Object> file) {
    Map<String, Object> proof = Json.object(Json.object(file.get("proof")).get("proof"));
    for (Object query :
        Json.list(Json.object(proof.get("opening_proof")).get("query_round_proofs"))) {
      List<Object> steps = Json.list(Json.object(query).get("steps"));
      Object evals = Json.object(steps.get(steps.size() - 1)).get("evals");
      List<Object> value = Json.list(Json.list(evals).get(0));
      value.set(0, ((BigInteger) value.get(0)).xor(BigInteger.ONE));
    }
    return true;
  }

  /** Another verifying key: a digit within the cap, which begins after eight bytes. */
  static Object otherCap(Object hex) {
    StringBuilder text = new StringBuilder(hex.toString());
    text.setCharAt(17, text.charAt(17) == '0' ? '1' : '0');
    return text.toString();
  }

  /** 28 queries, a word of the configuration, become one. */
  private static Object oneQuery(Object hex) {
    return hex.toString().replace("1c00000000000000", "0100000000000000");
  }
}

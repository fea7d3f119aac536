package io.github.por4j.testkit.rootproof;

import io.github.por4j.core.report.Generation;
import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.Lie;
import io.github.por4j.testkit.RoundFiles;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Dishonest root proofs of zk-STARK V2, made from honest ones that the caller supplies. */
public final class RootProofLies {
  private static final String CIRCUIT = "v2.circuit";
  private static final String NET = "v2.net";
  private static final String GROSS = "v2.gross";

  /** What a proof gives whose challenges are others than its prover's. */
  private static final Set<String> OTHER_CHALLENGES =
      Set.of("V2-PROOF-OF-WORK", "V2-CONSTRAINTS", "V2-MERKLE-PATH", "V2-FRI-CONSISTENCY");

  private RootProofLies() {}

  /**
   * Every one that needs one root proof.
   *
   * @param honest a {@code sum_proof_data.json}, whose circuit is pinned
   */
  public static List<Lie> all(RoundFiles honest) {
    return List.of(otherKey(honest), otherRoot(honest), gross(honest), parameters(honest));
  }

  /**
   * Every one that needs two; the verifier must accept the circuits of both, and vouch for neither.
   *
   * @param honest a {@code sum_proof_data.json}
   * @param other that of another round, which has another root
   */
  public static List<Lie> withOther(RoundFiles honest, RoundFiles other) {
    return List.of(twoRoots(honest, other), ownCircuit(other));
  }

  private static Lie lie(
      Lie.Kind kind, String says, RoundFiles files, Set<String> provokes, String... limits) {
    return new Lie(kind, Generation.STARK_V2, says, files, provokes, Set.of(limits));
  }

  private static RoundFiles changed(RoundFiles honest, Consumer<Map<String, Object>> edit) {
    String name =
        honest.matching(RootProofMutators.FILE).names().stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no root proof"));
    Map<String, Object> file = Json.object(Json.parse(honest.bytes(name)));
    edit.accept(file);
    return honest.with(name, Json.write(file));
  }

  private static List<Object> publicInputs(Map<String, Object> file) {
    return Json.list(Json.object(file.get("proof")).get("public_inputs"));
  }

  private static void add(List<Object> numbers, int place, long difference) {
    numbers.set(place, ((BigInteger) numbers.get(place)).add(BigInteger.valueOf(difference)));
  }

  private static Lie otherKey(RoundFiles honest) {
    Set<String> provokes = new HashSet<>(OTHER_CHALLENGES);
    provokes.add("V2-CIRCUIT-DIGEST");
    provokes.add("V2-ROOT-CIRCUIT-DIGEST");
    return lie(
        Lie.Kind.FOREIGN_CIRCUIT,
        "the proof comes with a verifying key of its own",
        changed(
            honest,
            file -> {
              Map<String, Object> info = Json.object(file.get("circuits_info"));
              info.compute("root_verifier_data_hex", (key, hex) -> RootProofMutators.otherCap(hex));
            }),
        provokes,
        CIRCUIT,
        NET);
  }

  private static Lie otherRoot(RoundFiles honest) {
    return lie(
        Lie.Kind.TWO_ROOTS,
        "the proof is shown for a root that it was not made for",
        changed(honest, file -> publicInputs(file).set(2, BigInteger.ONE)),
        OTHER_CHALLENGES,
        NET);
  }

  private static Lie gross(RoundFiles honest) {
    return lie(
        Lie.Kind.SHIFTED_GROSS,
        "total equity and total debt are each a million higher than what was proven",
        changed(
            honest,
            file -> {
              add(publicInputs(file), 0, 1_000_000);
              add(publicInputs(file), 1, 1_000_000);
            }),
        OTHER_CHALLENGES,
        GROSS,
        NET);
  }

  private static RoundFiles withTwiceTheBatch(RoundFiles files) {
    return changed(
        files,
        file ->
            Json.object(file.get("general"))
                .compute("batch_size", (key, size) -> ((BigInteger) size).shiftLeft(1)));
  }

  private static Lie parameters(RoundFiles honest) {
    return lie(
        Lie.Kind.FOREIGN_CIRCUIT,
        "the file states twice the batch size that the circuit is made for",
        withTwiceTheBatch(honest),
        Set.of("V2-PINNED-PARAMETERS"),
        CIRCUIT,
        NET);
  }

  /** Nothing binds the number. */
  private static Lie twoRoots(RoundFiles honest, RoundFiles other) {
    String name = honest.matching(RootProofMutators.FILE).names().get(0);
    Map<String, Object> one = Json.object(Json.parse(honest.bytes(name)));
    Object number = Json.object(one.get("general")).get("round_num");
    RoundFiles second =
        changed(other, file -> Json.object(file.get("general")).put("round_num", number));
    String secondName = second.matching(RootProofMutators.FILE).names().get(0);
    return lie(
        Lie.Kind.TWO_ROOTS,
        "two proofs that hold are shown for one round",
        honest.with("other/" + name, second.bytes(secondName)),
        Set.of("V2-TWO-ROOTS"));
  }

  private static Lie ownCircuit(RoundFiles other) {
    return lie(
        Lie.Kind.FOREIGN_CIRCUIT,
        "a proof that holds for a circuit of its own states parameters that are not the circuit's",
        withTwiceTheBatch(other),
        Set.of(),
        "V2-CIRCUIT-SELF-DECLARED",
        CIRCUIT,
        NET);
  }
}

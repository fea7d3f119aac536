package io.github.por4j.testkit.v1;

import io.github.por4j.testkit.Change;
import io.github.por4j.testkit.Field;
import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.Mutator;
import io.github.por4j.testkit.RoundFiles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of which files a zk-STARK V1 round has, and of several of them together. */
final class V1RoundMutators {
  private static final String FOLDER = "sum_proof_data";
  private static final String CONFIG = FOLDER + "/config\\.json";
  private static final String TRUNK = FOLDER + "/trunk/sum_proof.json";
  private static final String BATCHES = FOLDER + "/batches/";
  private static final String PROOF = BATCHES + ".*/sum_proof\\.json";
  private static final String USER = ".*inclusion_proof\\.json";

  private V1RoundMutators() {}

  private static Mutator of(String field, String change, Edit edit, String... codes) {
    return Mutator.of(field, change, (files, r) -> Optional.of(edit.apply(files)), codes);
  }

  private interface Edit {
    RoundFiles apply(RoundFiles files);
  }

  private static Mutator config(String pointer, Change change, String code) {
    return Mutator.of(new Field(CONFIG, pointer), change, code);
  }

  static List<Mutator> all() {
    List<Mutator> all = new ArrayList<>(parts());
    all.addAll(batches());
    all.addAll(users());
    return all;
  }

  private static List<Mutator> parts() {
    return List.of(
        config("/main_coins_num", Change.set(BigInteger.ZERO), "V1-CONFIG-MAIN-COINS"),
        config("/coins", Change.truncate(), "V1-SUM-COIN-UNKNOWN"),
        config("/coins", Change.truncate(), "V1-ROW-LENGTH"),
        Mutator.of(new Field(TRUNK, "/uts"), Change.set(BigInteger.valueOf(16)), "V1-TRUNK-UTS"),
        of(PROOF, "left out", V1RoundMutators::withoutProof, "V1-PART-MISSING"),
        of(PROOF, "left out", V1RoundMutators::withoutProof, "V1-INCLUSION-BATCH-NOT-READ"),
        of("batches", "all left out", f -> f.matching("(?!.*/batches/).*"), "V1-NO-BATCH"),
        of(FOLDER, "left out", f -> f.matching(USER), "V1-NO-ROUND"));
  }

  private static RoundFiles withoutProof(RoundFiles files) {
    return files.without(files.matching(PROOF).names().get(0));
  }

  private static List<Mutator> batches() {
    return List.of(
        of("batches", "one given again", f -> withCopies(f, 1), "V1-BATCH-TWICE"),
        of(
            "batches",
            "more than the trunk has places",
            f -> withCopies(f, places(f)),
            "V1-BATCH-COUNT"),
        of(
            "sum_values.json of two batches and the trunk",
            "half of the field's order in each batch, their sum modulo it in the trunk",
            V1RoundMutators::wrapped,
            "V1-BATCHES-NOT-TRUNK-EXACT"));
  }

  /** The first batch so many times more, under other names. */
  private static RoundFiles withCopies(RoundFiles files, int copies) {
    String name = files.matching(PROOF).names().get(0);
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    RoundFiles more = files;
    for (int i = 0; i < copies; i++) {
      for (String part : List.of("sum_proof.json", "sum_values.json")) {
        more = more.with(BATCHES + "copy_" + i + "/" + part, files.bytes(folder + part));
      }
    }
    return more;
  }

  private static int places(RoundFiles files) {
    Map<String, Object> trunk = Json.object(Json.parse(files.bytes(TRUNK)));
    BigInteger blocks = ((BigInteger) trunk.get("steps")).divide((BigInteger) trunk.get("uts"));
    return blocks.intValueExact() - 1;
  }

  /** In the last coin, which is no main coin. */
  private static RoundFiles wrapped(RoundFiles files) {
    BigInteger half = StarkPolynomials.P.shiftRight(1);
    RoundFiles wrapped = files;
    for (String name : files.matching(FOLDER + ".*/sum_values\\.json").names()) {
      Map<String, Object> sums = Json.object(Json.parse(files.bytes(name)));
      List<String> keys = new ArrayList<>(sums.keySet());
      keys.remove("total_value");
      boolean isTrunk = name.contains("/trunk/");
      sums.put(keys.get(keys.size() - 1), isTrunk ? half.add(half) : half);
      wrapped = wrapped.with(name, Json.write(sums));
    }
    return wrapped;
  }

  private static List<Mutator> users() {
    return List.of(
        of(
            USER,
            "given twice",
            files -> {
              String name = files.matching(USER).names().get(0);
              return files.with("z/" + name, files.bytes(name));
            },
            "V1-INCLUSION-REPEATED"),
        of(
            USER,
            "a file of neither of two rounds",
            files -> foreign(twice(files)),
            "V1-NO-ROUND-REACHED"),
        of(
            USER,
            "a file of no round, and a second round without configuration",
            files -> foreign(twice(files)).without("again/" + FOLDER + "/config.json"),
            "V1-ROUND-NOT-READ"));
  }

  private static RoundFiles twice(RoundFiles files) {
    RoundFiles both = files;
    for (String name : files.matching(FOLDER + "/.*").names()) {
      both = both.with("again/" + name, files.bytes(name));
    }
    return both;
  }

  private static RoundFiles foreign(RoundFiles files) {
    String name = files.matching(USER).names().get(0);
    Map<String, Object> file = Json.object(Json.parse(files.bytes(name)));
    Json.object(file.get("batch_inclusion_proof")).put("random_number", "0".repeat(64));
    return files.with(name, Json.write(file));
  }
}

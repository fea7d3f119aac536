package io.github.por4j.stark;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.stark.v1.V1Round;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files of zk-STARK V1 rounds by the directory they stand in: {@code config.json}, {@code
 * batches/<name>/} and {@code trunk/}, the last two with {@code sum_proof.json} and {@code
 * sum_values.json} (zk_STARK_Validator.py por_user_verify_proofs).
 */
final class V1Layout {
  private static final String BATCHES = "batches";
  private static final String TRUNK = "trunk";

  /**
   * One round.
   *
   * @param name directory that holds it
   * @param findings about its files as such
   */
  record Directory(String name, V1Round round, int batches, Findings findings) {}

  private static final class Part {
    private Optional<Source> proof = Optional.empty();
    private Optional<Source> values = Optional.empty();
  }

  private static final class Draft {
    private Optional<Source> config = Optional.empty();
    private boolean certain;
    private boolean isConfigExplicit;
    private final Map<String, Part> batches = new TreeMap<>();
    private final Part trunk = new Part();
    private final Findings findings = new Findings();
  }

  private final Map<String, Draft> drafts = new TreeMap<>();

  /** Takes a file that its name and place make a part of a round; false for any other. */
  boolean takes(Source source) {
    String[] names = split(source.name());
    int last = names.length - 1;
    boolean proof = names[last].equals("sum_proof.json");
    if (!proof && !names[last].equals("sum_values.json")) {
      return false;
    }
    Draft draft;
    Part part;
    if (last >= 1 && names[last - 1].equals(TRUNK)) {
      draft = draft(names, last - 1);
      part = draft.trunk;
    } else if (last >= 2 && names[last - 2].equals(BATCHES)) {
      draft = draft(names, last - 2);
      part = draft.batches.computeIfAbsent(names[last - 1], n -> new Part());
    } else {
      return false;
    }
    draft.certain = true;
    if ((proof ? part.proof : part.values).isPresent()) {
      draft.findings.add(given(source, "given twice"));
    } else if (proof) {
      part.proof = Optional.of(source);
    } else {
      part.values = Optional.of(source);
    }
    return true;
  }

  /**
   * Keeps a {@code config.json} for the round beside it.
   *
   * @param certain its content is that of a V1 round
   * @param explicit named by the caller
   */
  void config(Source source, boolean certain, boolean explicit) {
    String[] names = split(source.name());
    Draft draft = draft(names, names.length - 1);
    draft.certain |= certain;
    draft.isConfigExplicit |= explicit;
    if (draft.config.isPresent()) {
      draft.findings.add(given(source, "given twice"));
    } else {
      draft.config = Optional.of(source);
    }
  }

  /** A directory of a batch is a batch even if it is empty; one inside it is refused. */
  void directory(String name) {
    String[] names = split(name);
    int last = names.length - 1;
    if (last >= 1 && names[last - 1].equals(BATCHES)) {
      draft(names, last - 1).batches.computeIfAbsent(names[last], n -> new Part());
    } else if (last >= 2 && names[last - 2].equals(BATCHES)) {
      // The original's walk stumbles over it (HOLES, negative 081).
      draft(names, last - 2)
          .findings
          .add(
              Finding.of(
                  InputCode.NOT_RECOGNISED,
                  Location.of(name),
                  "a directory inside the directory of a batch"));
    }
  }

  private static Finding given(Source source, String message) {
    return Finding.of(InputCode.NOT_RECOGNISED, Location.of(source.name()), message);
  }

  private static String[] split(String name) {
    return name.replace('\\', '/').split("/", -1);
  }

  private Draft draft(String[] names, int count) {
    String directory = String.join("/", Arrays.copyOf(names, count));
    return drafts.computeIfAbsent(directory, d -> new Draft());
  }

  /** Files named {@code config.json} that belong to no round; whether the caller named them. */
  Map<Source, Boolean> otherConfigs() {
    Map<Source, Boolean> configs = new LinkedHashMap<>();
    drafts.values().stream()
        .filter(d -> !d.certain)
        .forEach(d -> d.config.ifPresent(config -> configs.put(config, d.isConfigExplicit)));
    return configs;
  }

  /** The rounds, by name. */
  List<Directory> rounds() {
    List<Directory> rounds = new ArrayList<>();
    drafts.forEach(
        (name, draft) -> {
          if (draft.certain) {
            String prefix = name.isEmpty() ? "" : name + "/";
            List<V1Round.Part> batches = new ArrayList<>();
            draft.batches.forEach(
                (batch, part) ->
                    batches.add(
                        new V1Round.Part(prefix + BATCHES + "/" + batch, part.proof, part.values)));
            V1Round.Part trunk =
                new V1Round.Part(prefix + TRUNK, draft.trunk.proof, draft.trunk.values);
            rounds.add(
                new Directory(
                    name.isEmpty() ? "zk-STARK V1 round" : name,
                    V1Round.of(draft.config, batches, trunk),
                    batches.size(),
                    draft.findings));
          }
        });
    return rounds;
  }
}

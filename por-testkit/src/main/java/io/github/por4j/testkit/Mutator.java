package io.github.por4j.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One kind of change to the files of an honest round, as a value.
 *
 * @param field what it touches
 * @param change what it does there
 * @param provokes ids of findings, of which a strict verifier must give at least one
 */
public record Mutator(String field, String change, Set<String> provokes, Edit edit) {
  /** The change itself. */
  @FunctionalInterface
  public interface Edit {
    /** The changed files, or empty if this round has no such place. */
    Optional<RoundFiles> apply(RoundFiles files, Random random);
  }

  /** Keeps the codes. */
  public Mutator {
    Objects.requireNonNull(field);
    Objects.requireNonNull(change);
    Objects.requireNonNull(edit);
    provokes = Set.copyOf(provokes);
    if (provokes.isEmpty()) {
      throw new IllegalArgumentException("a mutator names what it must provoke");
    }
  }

  /** A change at one random place of a field. */
  public static Mutator of(Field field, Change change, String... provokes) {
    return new Mutator(
        field.toString(), change.says(), Set.of(provokes), (f, r) -> apply(field, change, f, r));
  }

  /** Any other change. */
  public static Mutator of(String field, String change, Edit edit, String... provokes) {
    return new Mutator(field, change, Set.of(provokes), edit);
  }

  /** A change of a whole document, in the first file of these that it fits. */
  public static Mutator ofDocument(
      String files, String change, Predicate<Map<String, Object>> edit, String... provokes) {
    return of(files, change, (all, random) -> document(files, edit, all), provokes);
  }

  private static Optional<RoundFiles> document(
      String files, Predicate<Map<String, Object>> edit, RoundFiles all) {
    for (String name : all.matching(files).names()) {
      Map<String, Object> document = Json.object(Json.parse(all.bytes(name)));
      if (edit.test(document)) {
        return Optional.of(all.with(name, Json.write(document)));
      }
    }
    return Optional.empty();
  }

  private static Optional<RoundFiles> apply(
      Field field, Change change, RoundFiles files, Random random) {
    List<String> names = new ArrayList<>(files.matching(field.files()).names());
    Collections.shuffle(names, random);
    for (String name : names) {
      byte[] before = files.bytes(name);
      Object document = Json.parse(before);
      List<Slot> slots = Slot.find(document, field.pointer());
      Collections.shuffle(slots, random);
      for (Slot slot : slots) {
        if (change.apply(slot, name, random)) {
          byte[] after = Json.write(document);
          if (!Arrays.equals(after, Json.write(Json.parse(before)))) {
            return Optional.of(files.with(name, after));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The changed files, or empty if this round has no such place; the same for the same seed. */
  public Optional<RoundFiles> mutate(RoundFiles files, long seed) {
    return edit.apply(files, new Random(seed));
  }

  @Override
  public String toString() {
    return field + " " + change + " -> " + String.join(" or ", provokes.stream().sorted().toList());
  }
}

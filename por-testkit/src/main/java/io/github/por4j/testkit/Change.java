package io.github.por4j.testkit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * What is done to one value of a document. A change that does not fit a value (no letter to write
 * as a capital, nothing to swap with) leaves it alone, and another place is tried.
 */
public final class Change {
  /** False if the change does not fit the value. */
  interface Operation {
    boolean apply(Slot slot, String file, Random random);
  }

  private final String says;
  private final Operation operation;

  private Change(String says, Operation operation) {
    this.says = says;
    this.operation = operation;
  }

  /** What is changed, in a few words. */
  public String says() {
    return says;
  }

  boolean apply(Slot slot, String file, Random random) {
    return operation.apply(slot, file, random);
  }

  /** One bit of a hexadecimal text, of a decimal text or of a number. */
  public static Change oneBit() {
    return replace("one bit", (value, random) -> Encodings.flipBit(value, random));
  }

  /** A decimal text or number, and this much more. */
  public static Change plus(BigInteger difference) {
    return to("plus " + difference, value -> Encodings.plus(value, difference));
  }

  /** Another value. */
  public static Change set(Object value) {
    return to("becomes " + value, old -> value.equals(old) ? null : value);
  }

  /** A function of the value; null where it does not fit. */
  public static Change to(String says, UnaryOperator<Object> function) {
    return replace(says, (value, random) -> Optional.ofNullable(function.apply(value)));
  }

  private interface Replacement {
    Optional<Object> of(Object value, Random random);
  }

  private static Change replace(String says, Replacement replacement) {
    return new Change(
        says,
        (slot, file, random) -> {
          Optional<Object> changed = replacement.of(slot.value(), random);
          changed.ifPresent(slot::replace);
          return changed.isPresent();
        });
  }

  /** An element of a list and the next different one change places. */
  public static Change swap() {
    return new Change(
        "swapped with another element",
        (slot, file, random) -> {
          if (!slot.isInList()) {
            return false;
          }
          List<Object> list = slot.list();
          for (int i = 1; i < list.size(); i++) {
            int other = (slot.index() + i) % list.size();
            if (!list.get(other).equals(slot.value())) {
              Collections.swap(list, slot.index(), other);
              return true;
            }
          }
          return false;
        });
  }

  /** A key or an element is left out. */
  public static Change drop() {
    return new Change(
        "left out",
        (slot, file, random) -> {
          slot.remove();
          return true;
        });
  }

  /** An element stands twice; of an object, the key does. */
  public static Change duplicate() {
    return new Change(
        "stands twice",
        (slot, file, random) -> {
          if (slot.isInList()) {
            slot.insertAfter(slot.value());
          } else {
            String text = new String(Json.write(slot.value()), StandardCharsets.UTF_8);
            slot.replace(new Json.Raw(text + ",\"" + slot.key() + "\":" + text));
          }
          return true;
        });
  }

  /** A list without its last element, a text without its last character. */
  public static Change truncate() {
    return to(
        "cut short",
        value -> {
          if (value instanceof List<?> list && !list.isEmpty()) {
            return new ArrayList<>(list.subList(0, list.size() - 1));
          }
          return value instanceof String text && !text.isEmpty()
              ? text.substring(0, text.length() - 1)
              : null;
        });
  }

  /** A list with its last element once more. */
  public static Change extend() {
    return to(
        "one element longer",
        value -> {
          if (!(value instanceof List<?> list) || list.isEmpty()) {
            return null;
          }
          List<Object> longer = new ArrayList<>(list);
          longer.add(list.get(list.size() - 1));
          return longer;
        });
  }

  /** An empty list. */
  public static Change empty() {
    return to("empty", value -> value instanceof List<?> l && !l.isEmpty() ? List.of() : null);
  }

  /**
   * The same value in a second encoding: capitals in a hexadecimal text, a leading zero in a
   * decimal one, a fraction in a number.
   */
  public static Change nonCanonical() {
    return to("in a second encoding", Encodings::second);
  }

  /**
   * A hash of four Goldilocks elements, or one such element, with the field's order added to one.
   */
  public static Change plusFieldOrder() {
    return to("an element plus the field's order", Encodings::plusGoldilocksOrder);
  }

  /** A key that the format does not know is added to an object. */
  public static Change unknownKey() {
    return to(
        "with an unknown key",
        value -> {
          if (!(value instanceof Map<?, ?>)) {
            return null;
          }
          Map<String, Object> more = new LinkedHashMap<>(Json.object(value));
          more.put("comment", "none");
          return more;
        });
  }

  /** A value of another JSON type. */
  public static Change otherType() {
    return to("of another type", value -> value instanceof List<?> ? Map.of() : List.of());
  }

  /** A text in capitals; null where there is no letter. */
  public static Change capitals() {
    return to(
        "in capitals",
        value ->
            value instanceof String text && !text.equals(text.toUpperCase(Locale.ROOT))
                ? text.toUpperCase(Locale.ROOT)
                : null);
  }

  /** The value at the same place in another round's file of the same name. */
  public static Change fromOther(RoundFiles other) {
    return new Change(
        "that of another round",
        (slot, file, random) -> {
          if (!other.names().contains(file)) {
            return false;
          }
          List<Slot> there = Slot.find(Json.parse(other.bytes(file)), slot.pointer());
          if (there.isEmpty() || there.get(0).value().equals(slot.value())) {
            return false;
          }
          slot.replace(there.get(0).value());
          return true;
        });
  }

  @Override
  public String toString() {
    return says;
  }
}

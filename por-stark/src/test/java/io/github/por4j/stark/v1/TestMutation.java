package io.github.por4j.stark.v1;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Changes one value of a JSON document to another of the same form. */
final class TestMutation {
  /**
   * One value and how to replace it.
   *
   * @param at its pointer
   */
  private record Slot(String at, Object value, Consumer<Object> replace) {}

  private TestMutation() {}

  /** Changes a random value; says which. */
  static String changeOneValue(Object json, Random random) {
    List<Slot> slots = slots(json);
    return change(slots.get(random.nextInt(slots.size())), random);
  }

  private static List<Slot> slots(Object json) {
    List<Slot> slots = new ArrayList<>();
    collect(json, "", slots);
    return slots;
  }

  private static void collect(Object json, String at, List<Slot> slots) {
    if (json instanceof Map<?, ?>) {
      Map<String, Object> map = TestJson.object(json);
      for (Map.Entry<String, Object> entry : map.entrySet()) {
        take(entry.getValue(), at + "/" + entry.getKey(), entry::setValue, slots);
      }
    } else {
      List<Object> list = TestJson.list(json);
      for (int i = 0; i < list.size(); i++) {
        int index = i;
        take(list.get(i), at + "/" + i, v -> list.set(index, v), slots);
      }
    }
  }

  private static void take(Object value, String at, Consumer<Object> replace, List<Slot> slots) {
    if (value instanceof String || value instanceof BigInteger) {
      slots.add(new Slot(at, value, replace));
    } else {
      collect(value, at, slots);
    }
  }

  private static String change(Slot slot, Random random) {
    Object changed = changed(slot.value(), random);
    slot.replace().accept(changed);
    return slot.at() + ": " + slot.value() + " -> " + changed;
  }

  /** A number plus a power of two; a digit of a string replaced; an omitted hash given. */
  private static Object changed(Object value, Random random) {
    if (value instanceof BigInteger number) {
      return number.add(BigInteger.ONE.shiftLeft(random.nextInt(8)));
    }
    String text = value.toString();
    if (text.isEmpty()) {
      return "0".repeat(Words.DIGITS);
    }
    int at = random.nextInt(text.length());
    char old = text.charAt(at);
    char digit = Character.forDigit((Character.digit(old, 16) + 1 + random.nextInt(8)) % 10, 10);
    digit = digit == old ? (char) (old == '9' ? '1' : old + 1) : digit;
    return text.substring(0, at) + digit + text.substring(at + 1);
  }
}

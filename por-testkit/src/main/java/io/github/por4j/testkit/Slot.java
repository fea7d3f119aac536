package io.github.por4j.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One value of a document and the object or list that holds it. */
final class Slot {
  private final String pointer;
  private final Object container;
  private final String key;

  private Slot(String pointer, Object container, String key) {
    this.pointer = pointer;
    this.container = container;
    this.key = key;
  }

  /**
   * Values whose pointer matches a pattern: {@code *} stands for any one step, {@code **} at the
   * end for all below.
   */
  static List<Slot> find(Object document, String pattern) {
    List<Slot> found = new ArrayList<>();
    String[] steps = pattern.substring(1).split("/", -1);
    collect(document, "", steps, 0, found);
    return found;
  }

  private static void collect(
      Object value, String pointer, String[] steps, int step, List<Slot> found) {
    boolean below = steps[step].equals("**");
    for (String key : keys(value)) {
      if (!below && !steps[step].equals("*") && !steps[step].equals(key)) {
        continue;
      }
      Slot slot = new Slot(pointer + "/" + key, value, key);
      if (below || step == steps.length - 1) {
        found.add(slot);
      }
      if (below || step < steps.length - 1) {
        collect(slot.value(), slot.pointer, steps, below ? step : step + 1, found);
      }
    }
  }

  private static List<String> keys(Object value) {
    List<String> keys = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(k -> keys.add(k.toString()));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        keys.add(Integer.toString(i));
      }
    }
    return keys;
  }

  String pointer() {
    return pointer;
  }

  Object value() {
    return isInList() ? list().get(index()) : Json.object(container).get(key);
  }

  boolean isInList() {
    return container instanceof List<?>;
  }

  List<Object> list() {
    return Json.list(container);
  }

  int index() {
    return Integer.parseInt(key);
  }

  String key() {
    return key;
  }

  void replace(Object value) {
    if (isInList()) {
      list().set(index(), value);
    } else {
      Json.object(container).put(key, value);
    }
  }

  void remove() {
    if (isInList()) {
      list().remove(index());
    } else {
      Json.object(container).remove(key);
    }
  }

  void insertAfter(Object value) {
    list().add(index() + 1, value);
  }
}

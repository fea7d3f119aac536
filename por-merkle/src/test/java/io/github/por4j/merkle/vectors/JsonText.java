package io.github.por4j.merkle.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON of trusted vectors as maps, lists, strings, {@link Raw} and null: independent of the reader
 * under test, and able to write what that reader must refuse.
 */
public final class JsonText {
  /**
   * Text that is written as it stands: numbers, true, false, or anything else.
   *
   * @param text JSON or not
   */
  public record Raw(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private final String text;
  private int position;

  private JsonText(String text) {
    this.text = text;
  }

  /** Reads one value. */
  public static Object parse(String text) {
    JsonText json = new JsonText(text);
    Object value = json.value();
    json.skipBlanks();
    if (json.position != text.length()) {
      throw new IllegalArgumentException("text after the value at " + json.position);
    }
    return value;
  }

  /** Reads an object. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  /** Reads an array. */
  @SuppressWarnings("unchecked")
  public static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** Writes a value without blanks. */
  public static String write(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator).append('"').append(entry.getKey()).append("\":");
        write(entry.getValue(), out);
        separator = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        out.append(separator);
        write(element, out);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String string) {
      out.append('"').append(string).append('"');
    } else {
      out.append(value);
    }
  }

  private Object value() {
    skipBlanks();
    return switch (text.charAt(position)) {
      case '{' -> map();
      case '[' -> array();
      case '"' -> string();
      default -> raw();
    };
  }

  private Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    position++;
    while (!take('}')) {
      skipBlanks();
      String key = string();
      require(':');
      map.put(key, value());
      take(',');
    }
    return map;
  }

  private List<Object> array() {
    List<Object> list = new ArrayList<>();
    position++;
    while (!take(']')) {
      list.add(value());
      take(',');
    }
    return list;
  }

  private String string() {
    int end = text.indexOf('"', position + 1);
    String value = text.substring(position + 1, end);
    if (value.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("escapes are not read: " + value);
    }
    position = end + 1;
    return value;
  }

  private Object raw() {
    int start = position;
    while (position < text.length() && ",]} \n\t\r".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    String word = text.substring(start, position);
    return word.equals("null") ? null : new Raw(word);
  }

  private void skipBlanks() {
    while (position < text.length() && text.charAt(position) <= ' ') {
      position++;
    }
  }

  private boolean take(char c) {
    skipBlanks();
    if (text.charAt(position) != c) {
      return false;
    }
    position++;
    return true;
  }

  private void require(char c) {
    if (!take(c)) {
      throw new IllegalArgumentException("no " + c + " at " + position);
    }
  }
}

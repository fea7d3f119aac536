package io.github.por4j.stark.v1;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, strings, numbers and null, to read vectors and to change files in tests. */
final class TestJson {
  private final String text;
  private int at;

  private TestJson(String text) {
    this.text = text;
  }

  static Object parse(byte[] bytes) {
    TestJson json = new TestJson(new String(bytes, StandardCharsets.UTF_8));
    return json.value();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  static byte[] write(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      map.forEach(
          (key, item) -> {
            out.append(out.charAt(out.length() - 1) == '{' ? "\"" : ", \"");
            out.append(key).append("\": ");
            write(item, out);
          });
      out.append('}');
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i == 0 ? "" : ", ");
        write(list.get(i), out);
      }
      out.append(']');
    } else if (value instanceof String string) {
      out.append('"').append(string).append('"');
    } else {
      out.append(value);
    }
  }

  private char next() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private Object value() {
    return switch (next()) {
      case '{' -> map();
      case '[' -> array();
      case '"' -> string();
      default -> token();
    };
  }

  private Object token() {
    int from = at;
    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return scalar(text.substring(from, at));
  }

  private static Object scalar(String token) {
    return switch (token) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> token.matches("-?[0-9]+") ? (Object) new BigInteger(token) : new BigDecimal(token);
    };
  }

  private Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    while (next() != '}') {
      String key = string();
      next();
      at++;
      map.put(key, value());
      if (next() == ',') {
        at++;
      }
    }
    at++;
    return map;
  }

  private List<Object> array() {
    List<Object> list = new ArrayList<>();
    at++;
    while (next() != ']') {
      list.add(value());
      if (next() == ',') {
        at++;
      }
    }
    at++;
    return list;
  }

  private String string() {
    next();
    int end = text.indexOf('"', at + 1);
    while (text.charAt(end - 1) == '\\') {
      end = text.indexOf('"', end + 1);
    }
    String string = text.substring(at + 1, end);
    at = end + 1;
    return string;
  }
}

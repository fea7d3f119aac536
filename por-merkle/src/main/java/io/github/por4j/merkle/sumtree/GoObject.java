package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A leaf, node or user as encoding/json fills it for the original: what is missing is zero. */
final class GoObject {
  private static final int MAX_TEXT = 1 << 12;

  private String hash = "";
  private String nonce = "";
  private Optional<GoBalances> balances = Optional.empty();
  private int type;
  private int height;

  private GoObject() {}

  /** Reads an object; empty for null. Keys are compared without case. */
  static Optional<GoObject> read(JsonInput in) throws IOException, MalformedInputException {
    if (in.takeNull()) {
      return Optional.empty();
    }
    GoObject object = new GoObject();
    in.object(Set.of(), Set.of(), name -> {}, name -> object.field(name, in));
    return Optional.of(object);
  }

  private void field(String name, JsonInput in) throws IOException, MalformedInputException {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "hash" -> hash = text(in);
      case "nonce" -> nonce = text(in);
      case "balances" -> balances = balances(in);
      case "type" -> type = number(in);
      case "height" -> height = number(in);
      default -> in.skip();
    }
  }

  static String text(JsonInput in) throws IOException, MalformedInputException {
    return in.takeNull() ? "" : in.string(MAX_TEXT);
  }

  static Optional<GoBalances> balances(JsonInput in) throws IOException, MalformedInputException {
    return in.takeNull() ? Optional.empty() : Optional.of(GoBalances.read(in));
  }

  private static int number(JsonInput in) throws IOException, MalformedInputException {
    return in.takeNull() ? 0 : in.integer(Integer.MAX_VALUE - 1);
  }

  String hash() {
    return hash;
  }

  String nonce() {
    return nonce;
  }

  Optional<GoBalances> balances() {
    return balances;
  }

  int type() {
    return type;
  }

  int height() {
    return height;
  }

  /** Lower-case hexadecimal SHA-256 of a text. */
  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package io.github.por4j.core.html;

import java.util.Locale;

/** What a status means to the reader; shown by a sign as well as by colour. */
public enum Tone {
  GOOD("✓"),
  CAUTION("!"),
  BAD("✗"),
  UNKNOWN("?"),
  NEUTRAL("•");

  private final String sign;

  Tone(String sign) {
    this.sign = sign;
  }

  /** One character. */
  public String sign() {
    return sign;
  }

  String cssClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}

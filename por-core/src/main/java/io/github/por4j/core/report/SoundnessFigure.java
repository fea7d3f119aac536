package io.github.por4j.core.report;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Security of a proof system in bits, under one named assumption.
 *
 * @param name for example {@code FRI, conjectured}
 * @param bits log2 of the work of a forger
 * @param basis formula or assumption the figure rests on
 */
public record SoundnessFigure(String name, BigDecimal bits, String basis) {
  public SoundnessFigure {
    Objects.requireNonNull(name);
    Objects.requireNonNull(bits);
    Objects.requireNonNull(basis);
  }
}

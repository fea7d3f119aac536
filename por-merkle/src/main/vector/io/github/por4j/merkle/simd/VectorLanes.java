package io.github.por4j.merkle.simd;

import java.util.function.IntSupplier;
import jdk.incubator.vector.LongVector;

/** How many 64-bit lanes this machine's vectors have, at most 8. */
final class VectorLanes implements IntSupplier {
  static {
    Module vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").orElseThrow();
    VectorLanes.class.getModule().addReads(vectors);
  }

  VectorLanes() {}

  @Override
  public int getAsInt() {
    return Math.min(8, LongVector.SPECIES_PREFERRED.length());
  }
}

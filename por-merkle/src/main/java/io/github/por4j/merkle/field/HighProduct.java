package io.github.por4j.merkle.field;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The upper word of an unsigned product. Since JDK 18 that is one instruction; a constant method
 * handle reaches it from code compiled for 17, and is compiled like a call.
 */
public final class HighProduct {
  private static final MethodHandle UNSIGNED = unsigned();

  private HighProduct() {}

  private static MethodHandle unsigned() {
    MethodType type = MethodType.methodType(long.class, long.class, long.class);
    try {
      return MethodHandles.publicLookup().findStatic(Math.class, "unsignedMultiplyHigh", type);
    } catch (NoSuchMethodException e) {
      return null;
    } catch (IllegalAccessException e) {
      throw new IllegalAccessError(e.getMessage());
    }
  }

  /** Bits 64 to 127 of a * b, both unsigned. */
  public static long of(long a, long b) {
    return UNSIGNED == null ? corrected(a, b) : newer(a, b);
  }

  private static long newer(long a, long b) {
    try {
      return (long) UNSIGNED.invokeExact(a, b);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  static long corrected(long a, long b) {
    return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
  }
}

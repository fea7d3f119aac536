package io.github.por4j.merkle.simd;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether vector code runs in place of scalar code.
 *
 * <p>Vector code needs the module {@code jdk.incubator.vector} (add it with {@code --add-modules}),
 * vectors of at least 256 bits, a JDK that compiles it well, and the right answers in a self-test.
 * The system property {@value #PROPERTY} is {@code auto} (the default), {@code off} (scalar code
 * only), or {@code on}, which asks neither for the JDK's version nor for the amount of work. Any
 * other value is taken for {@code off}, with a warning.
 */
public final class Simd {
  /** Name of the system property. */
  public static final String PROPERTY = "por.simd";

  /** Makes an implementation that may not be there. */
  @FunctionalInterface
  public interface Loader<K> {
    /**
     * The implementation.
     *
     * @throws ReflectiveOperationException if its class is not there
     */
    K load() throws ReflectiveOperationException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Simd.class);
  private static final String MODULE = "jdk.incubator.vector";

  /** Two lanes gain nothing. */
  private static final int MIN_LANES = 4;

  /** Since JDK 24 a product of two 32-bit halves is one instruction, without AVX-512 too. */
  private static final int MIN_JDK = 24;

  /** AVX-512 multiplies 64-bit lanes itself. */
  private static final int LANES_FOR_ANY_JDK = 8;

  private static final String WISH = wish(System.getProperty(PROPERTY, "auto"));
  private static final int LANES = usableLanes();

  private Simd() {}

  /** 64-bit lanes of the vectors that may be used, 4 or 8; 1 where only scalar code runs. */
  public static int lanes() {
    return LANES;
  }

  /** Whether vector code is wanted even where there is too little work to pay for its warm-up. */
  public static boolean forced() {
    return WISH.equals("on");
  }

  /**
   * The vector implementation of a kernel; empty where it may not be used or fails the test, so
   * that the scalar one runs.
   *
   * @param name for the log
   * @param answersRight the self-test: known answers, asked for often enough that the code under
   *     test is compiled
   */
  public static <K> Optional<K> vector(String name, Loader<K> loader, Predicate<K> answersRight) {
    if (LANES == 1) {
      return Optional.empty();
    }
    K kernel;
    try {
      kernel = loader.load();
    } catch (ReflectiveOperationException | LinkageError e) {
      LOG.warn("{}: vector code cannot be loaded, scalar code runs: {}", name, e.toString());
      return Optional.empty();
    }
    long start = System.nanoTime();
    if (!answersRight.test(kernel)) {
      LOG.warn("{}: vector code gives wrong answers on this JVM, scalar code runs", name);
      return Optional.empty();
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    LOG.info("{}: vector code over {} lanes, self-test {} ms", name, LANES, millis);
    return Optional.of(kernel);
  }

  static String wish(String value) {
    if (Set.of("auto", "off", "on").contains(value)) {
      return value;
    }
    LOG.warn("{} is auto, off or on, not {}: scalar code runs", PROPERTY, value);
    return "off";
  }

  private static int usableLanes() {
    String reason = reasonAgainst();
    int lanes = 1;
    if (reason.isEmpty()) {
      try {
        lanes = preferredLanes();
        boolean oldJdk = Runtime.version().feature() < MIN_JDK && !forced();
        if (lanes < (oldJdk ? LANES_FOR_ANY_JDK : MIN_LANES)) {
          reason = "vectors of " + lanes + " lanes on JDK " + Runtime.version().feature();
        }
      } catch (ReflectiveOperationException | LinkageError e) {
        reason = e.toString();
      }
    }
    if (reason.isEmpty()) {
      return lanes;
    }
    LOG.debug("scalar code runs: {}", reason);
    return 1;
  }

  private static String reasonAgainst() {
    if (WISH.equals("off")) {
      return PROPERTY + "=off";
    }
    return ModuleLayer.boot().findModule(MODULE).isEmpty() ? "no module " + MODULE : "";
  }

  private static int preferredLanes() throws ReflectiveOperationException {
    Class<?> type = Class.forName(Simd.class.getPackageName() + ".VectorLanes");
    return ((IntSupplier) type.getDeclaredConstructor().newInstance()).getAsInt();
  }
}

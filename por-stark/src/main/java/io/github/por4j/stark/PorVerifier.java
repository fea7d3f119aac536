package io.github.por4j.stark;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.CircuitPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Verifies proofs of reserves. Immutable: every setting gives a new verifier; may be used from many
 * threads.
 *
 * <pre>{@code
 * VerificationResult result = PorVerifier.strict().verify(Path.of("okx-2024-09"));
 * System.out.print(ReportText.render(result));
 * result.orElseThrow();
 * }</pre>
 */
public final class PorVerifier {
  private final Settings settings;

  private PorVerifier(Settings settings) {
    this.settings = settings;
  }

  /**
   * Every check that the format permits; as many threads as there are processors; a circuit that is
   * not pinned is rebuilt, which takes minutes for each level of recursion.
   */
  public static PorVerifier strict() {
    int threads = Runtime.getRuntime().availableProcessors();
    CircuitPolicy circuits = CircuitPolicy.NONE;
    return new PorVerifier(
        new Settings(
            Optional.empty(),
            circuits,
            CircuitCheck.REBUILD,
            Optional.empty(),
            threads,
            Progress.NONE));
  }

  /** The root that every round given must have, known from elsewhere. */
  public PorVerifier expectRoot(HashOut root) {
    return new PorVerifier(settings.withExpectedRoot(Optional.of(root)));
  }

  /** Who is to vouch for circuits. */
  public PorVerifier circuits(CircuitCheck check) {
    return new PorVerifier(settings.withCheck(Objects.requireNonNull(check)));
  }

  /**
   * Keeps the keys of rebuilt circuits in a directory, which is made if need be. Who can write to
   * it vouches for circuits: trust is REBUILT for a key that stands there.
   */
  public PorVerifier circuitCache(Path directory) {
    return new PorVerifier(settings.withCache(Optional.of(directory)));
  }

  /**
   * Vouches for a circuit: trust becomes PINNED where a round states the same parameters.
   *
   * @param sha256 of the whole verifier data, 64 lower-case hexadecimal digits
   * @param shape parameters that the circuit belongs to
   * @throws IllegalArgumentException if the key was pinned with other parameters
   */
  public PorVerifier pinCircuit(String sha256, RoundShape shape) {
    return new PorVerifier(
        settings.withCircuits(
            settings.circuits().withPin(checked(sha256), Objects.requireNonNull(shape))));
  }

  /** Accepts a circuit without vouching for its parameters: trust stays SELF_DECLARED. */
  public PorVerifier acceptCircuit(String sha256) {
    return new PorVerifier(
        settings.withCircuits(settings.circuits().withAccepted(checked(sha256))));
  }

  /**
   * Accepts whatever circuit a proof file declares: trust stays SELF_DECLARED. A rebuild that gives
   * another circuit is INVALID all the same.
   */
  public PorVerifier acceptAnyCircuit() {
    return new PorVerifier(settings.withCircuits(settings.circuits().withAny()));
  }

  private static String checked(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "a circuit is named by 64 lower-case hexadecimal digits, not \"" + sha256 + "\"");
    }
    return sha256;
  }

  /** Threads to use for user files, 1..256. */
  public PorVerifier threads(int threads) {
    if (threads < 1 || threads > 256) {
      throw new IllegalArgumentException("threads must be 1 to 256, not " + threads);
    }
    return new PorVerifier(settings.withThreads(threads));
  }

  /** Tells {@code progress} how far long work is. */
  public PorVerifier progress(Progress progress) {
    return new PorVerifier(settings.withProgress(Objects.requireNonNull(progress)));
  }

  /**
   * Verifies files and directories together: the rounds in them and the user files that belong to
   * these rounds, of every generation. A file that cannot be read as what it must be makes a report
   * MALFORMED.
   *
   * @throws IOException if a path is not there, or the thread is interrupted
   */
  public VerificationResult verify(Path... paths) throws IOException {
    return new Verification(InputSet.ofPaths(List.of(paths)), settings).run();
  }

  /** As above, for named streams and byte arrays. */
  public VerificationResult verify(List<Source> sources) throws IOException {
    return new Verification(InputSet.ofSources(sources), settings).run();
  }
}

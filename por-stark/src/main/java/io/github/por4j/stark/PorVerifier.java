package io.github.por4j.stark;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.merkle.hash.HashOut;
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

  /** Every check that the format permits; as many threads as there are processors. */
  public static PorVerifier strict() {
    return new PorVerifier(
        new Settings(Optional.empty(), Runtime.getRuntime().availableProcessors(), Progress.NONE));
  }

  /** The root that every round given must have, known from elsewhere. */
  public PorVerifier expectRoot(HashOut root) {
    return new PorVerifier(
        new Settings(Optional.of(root), settings.threads(), settings.progress()));
  }

  /** Threads to use, 1..256. */
  public PorVerifier threads(int threads) {
    if (threads < 1 || threads > 256) {
      throw new IllegalArgumentException("threads must be 1 to 256, not " + threads);
    }
    return new PorVerifier(new Settings(settings.expectedRoot(), threads, settings.progress()));
  }

  /** Tells {@code progress} how far long work is. */
  public PorVerifier progress(Progress progress) {
    return new PorVerifier(
        new Settings(
            settings.expectedRoot(), settings.threads(), Objects.requireNonNull(progress)));
  }

  /**
   * Verifies files and directories together: the rounds in them and the user files that belong to
   * these rounds. A file that cannot be read as what it must be makes a report MALFORMED.
   *
   * @throws IOException if a path is not there or a directory cannot be listed
   */
  public VerificationResult verify(Path... paths) throws IOException {
    return new Verification(InputSet.ofPaths(List.of(paths)), settings).run();
  }

  /** As above, for named streams and byte arrays. */
  public VerificationResult verify(List<Source> sources) throws IOException {
    return new Verification(InputSet.ofSources(sources), settings).run();
  }

  /** What the caller chose. */
  record Settings(Optional<HashOut> expectedRoot, int threads, Progress progress) {}
}

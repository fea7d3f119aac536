package io.github.por4j.testkit;

import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.stark.PorVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A verifier of this library, over all its reports. */
record Por4jCheck(Run run) implements Check {
  /** How the verifier is given the files. */
  @FunctionalInterface
  interface Run {
    VerificationResult of(RoundFiles files) throws IOException;
  }

  static Run inDirectory(PorVerifier verifier) {
    return files -> {
      Path directory = Files.createTempDirectory("por4j-testkit");
      try {
        files.writeTo(directory);
        return verifier.verify(directory);
      } finally {
        delete(directory);
      }
    };
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public List<Finding> findings(RoundFiles files) {
    return all(files, VerificationReport::findings);
  }

  @Override
  public List<Claim> claims(RoundFiles files) {
    return all(files, VerificationReport::claims);
  }

  private <T> List<T> all(RoundFiles files, Function<VerificationReport, List<T>> part) {
    try {
      return run.of(files).reports().stream().map(part).flatMap(List::stream).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.github.por4j.testkit;

import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.stark.PorVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** A verifier of this library, over all its reports. */
record Por4jCheck(PorVerifier verifier) implements Check {
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
      return verifier.verify(files.sources()).reports().stream()
          .map(part)
          .flatMap(List::stream)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.github.por4j.stark;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.stark.plonky2.RootProofCheck;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of {@link PorVerifier}: find the rounds, check their root proofs, then every user file
 * against them, then report.
 */
final class Verification {
  private final InputSet inputs;
  private final PorVerifier.Settings settings;
  private final List<V2Round> rounds = new ArrayList<>();
  private final List<Source> userProofs = new ArrayList<>();
  private final Findings strays = new Findings();

  Verification(InputSet inputs, PorVerifier.Settings settings) {
    this.inputs = inputs;
    this.settings = settings;
  }

  VerificationResult run() throws IOException {
    inputs.forEach(this::sort);
    UserProofStage stage = new UserProofStage(rounds, settings);
    try (stage) {
      for (Source source : userProofs) {
        stage.submit(source);
      }
      inputs.forEach(
          input -> {
            if (FileKind.namesUserProof(input.fileName())) {
              stage.submit(input.source());
            }
          });
    }
    return new VerificationResult(reports(stage.homeless()));
  }

  /** Files whose name says that they are user files are left for the second walk. */
  private void sort(InputSet.Input input) throws IOException {
    if (FileKind.namesUserProof(input.fileName())) {
      return;
    }
    FileKind kind;
    try (InputStream in = input.source().open()) {
      kind = FileKind.detect(in.readNBytes(FileKind.PREFIX));
    } catch (IOException e) {
      strays.add(unreadable(input.source(), e));
      return;
    }
    switch (kind) {
      case V2_ROOT_PROOF ->
          rounds.add(
              new V2Round(
                  RootProofCheck.of(input.source(), settings.circuits(), settings.expectedRoot())));
      case V2_USER_PROOF -> userProofs.add(input.source());
      case UNKNOWN -> strays.add(unknown(input));
    }
  }

  static Finding unreadable(Source source, IOException e) {
    return Finding.of(
        InputCode.UNREADABLE,
        Location.of(source.name()),
        "cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
  }

  private static Finding unknown(InputSet.Input input) {
    Location where = Location.of(input.source().name());
    return input.explicit() || FileKind.isKnownName(input.fileName())
        ? Finding.of(InputCode.NOT_RECOGNISED, where, "not a file of any known kind")
        : Finding.of(InputCode.IGNORED, where, "not a file of any known kind; ignored");
  }

  private List<VerificationReport> reports(Homeless homeless) {
    List<VerificationReport> reports = new ArrayList<>();
    for (V2Round round : rounds) {
      reports.add(
          round.report(
              rounds.size() == 1 ? strays : new Findings(), settings.expectedRoot().isPresent()));
    }
    boolean straysReported = rounds.size() == 1;
    if (homeless.count() > 0) {
      reports.add(homeless.report(straysReported ? new Findings() : strays));
      straysReported = true;
    }
    if (!straysReported && (reports.isEmpty() || !strays.isEmpty())) {
      if (reports.isEmpty() && !strays.anyAtLeast(Severity.MALFORMED)) {
        strays.add(
            Finding.of(
                RoundCode.NOTHING_FOUND, Location.of(""), "no file of any known kind was found"));
      }
      reports.add(
          new VerificationReport(
              "other files",
              Generation.UNKNOWN,
              List.of(),
              CircuitTrust.NONE,
              List.of(),
              strays.toList(),
              List.of(),
              List.of()));
    }
    return reports;
  }
}

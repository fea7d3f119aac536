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
import io.github.por4j.stark.plonky2.CircuitPolicy;
import io.github.por4j.stark.plonky2.RootProofCheck;
import io.github.por4j.stark.v1.V1RoundCheck;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of {@link PorVerifier}: find the rounds, check their proofs, then every user file
 * against them, then report.
 */
final class Verification {
  private final InputSet inputs;
  private final Settings settings;
  private final CircuitPolicy policy;
  private final V2Rounds v2 = new V2Rounds();
  private final V1Layout v1 = new V1Layout();
  private final MerkleV1Files merkleV1 = new MerkleV1Files();
  private final MerkleV2Files merkleV2 = new MerkleV2Files();
  private final List<Source> userFiles = new ArrayList<>();
  private final Findings strays = new Findings();

  /** Seen in the first walk and not yet in the second. */
  private long namedUserFiles;

  Verification(InputSet inputs, Settings settings) {
    this.inputs = inputs;
    this.settings = settings;
    this.policy = settings.policy();
  }

  VerificationResult run() throws IOException {
    inputs.forEach(sorter());
    v1.otherConfigs().forEach((config, explicit) -> strays.add(unknown(config, explicit)));
    V1Files v1Files = new V1Files(checkV1());
    V2Files v2Files = new V2Files(v2.rounds(), namedUserFiles + userFiles.size());
    try (UserFileStage stage = new UserFileStage(v1Files, v2Files, strays, settings)) {
      for (Source source : userFiles) {
        stage.submit(source);
      }
      inputs.forEach(
          input -> {
            if (FileKind.namesUserProof(input.fileName())) {
              namedUserFiles--;
              stage.submit(input.source());
            }
          });
      stage.finish();
    }
    if (namedUserFiles > 0) {
      strays.add(
          Finding.of(
              InputCode.UNREADABLE,
              Location.of(""),
              namedUserFiles + " users' inclusion files were seen and gone before they were read"));
    }
    List<VerificationReport> reports = new ArrayList<>();
    reports.addAll(v2Files.reports(settings));
    reports.addAll(v1Files.reports(settings));
    reports.addAll(merkleV2.reports(settings));
    reports.addAll(merkleV1.reports(settings));
    return new VerificationResult(withStrays(reports));
  }

  private InputSet.Visitor sorter() {
    return new InputSet.Visitor() {
      @Override
      public void file(InputSet.Input input) {
        try {
          sort(input);
        } catch (IOException e) {
          strays.add(unreadable(input.source(), e));
        }
      }

      @Override
      public void directory(String name) {
        v1.directory(name);
      }

      @Override
      public void skipped(InputSet.Input input, String reason) {
        Location where = Location.of(input.source().name());
        strays.add(Finding.of(InputCode.UNREADABLE, where, reason));
      }
    };
  }

  /** Files whose name says that they are user files are left for the second walk. */
  private void sort(InputSet.Input input) throws IOException {
    Source source = input.source();
    if (FileKind.namesUserProof(input.fileName())) {
      namedUserFiles++;
      return;
    }
    if (v1.takes(source)) {
      return;
    }
    FileKind kind;
    try (InputStream in = source.open()) {
      kind = FileKind.detect(in.readNBytes(FileKind.PREFIX));
    }
    boolean isUnknown = kind == FileKind.UNKNOWN;
    if (input.fileName().equals("config.json") && (isUnknown || kind == FileKind.V1_CONFIG)) {
      v1.config(source, !isUnknown, input.explicit());
      return;
    }
    switch (kind) {
      case V2_ROOT_PROOF -> v2.add(RootProofCheck.of(source, policy, settings.expectedRoot()));
      case V2_USER_PROOF, V1_USER_PROOF -> userFiles.add(source);
      case MERKLE_V1_PROOF -> merkleV1.add(source);
      case MERKLE_V2_TREE -> merkleV2.addTree(source);
      case MERKLE_V2_USER -> merkleV2.addUser(source);
      case V1_CONFIG, UNKNOWN ->
          strays.add(unknown(source, input.explicit() || FileKind.isKnownName(input.fileName())));
    }
  }

  /** What somebody meant to be read is not passed over. */
  private static Finding unknown(Source source, boolean meant) {
    Location where = Location.of(source.name());
    return meant
        ? Finding.of(
            InputCode.NOT_RECOGNISED,
            where,
            "not a file of any known kind, or not where it belongs")
        : Finding.of(InputCode.IGNORED, where, "not a file of any known kind; ignored");
  }

  static Finding unreadable(Source source, IOException e) {
    return Finding.of(
        InputCode.UNREADABLE,
        Location.of(source.name()),
        "cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
  }

  private List<V1Subject> checkV1() {
    List<V1Subject> subjects = new ArrayList<>();
    for (V1Layout.Directory directory : v1.rounds()) {
      V1RoundCheck check =
          directory
              .round()
              .check(
                  settings.threads(),
                  done -> settings.progress().update("sum proofs of " + directory.name(), done));
      subjects.add(new V1Subject(directory.name(), check, directory.findings()));
    }
    return subjects;
  }

  /** Other files are told of in the first report, unless that would change its verdict. */
  private List<VerificationReport> withStrays(List<VerificationReport> reports) {
    List<VerificationReport> all = new ArrayList<>(reports);
    if (all.isEmpty()) {
      if (!strays.anyAtLeast(Severity.MALFORMED)) {
        strays.add(
            Finding.of(
                RoundCode.NOTHING_FOUND, Location.of(""), "no file of any known kind was found"));
      }
      all.add(otherFiles());
    } else if (all.size() > 1 && strays.anyAtLeast(Severity.INCONCLUSIVE)) {
      all.add(otherFiles());
    } else {
      all.set(0, all.get(0).with(strays.toList()));
    }
    return all;
  }

  private VerificationReport otherFiles() {
    return new VerificationReport(
        "other files",
        Generation.UNKNOWN,
        List.of(),
        CircuitTrust.NONE,
        List.of(),
        strays.toList(),
        List.of(),
        List.of());
  }
}

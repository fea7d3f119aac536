package io.github.por4j.cli;

import io.github.por4j.core.report.ReportHtml;
import io.github.por4j.core.report.ReportJson;
import io.github.por4j.core.report.ReportText;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.stark.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code por verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks rounds and the user files that belong to them.",
      "",
      "Give the files as you downloaded them, or a directory that holds them, of one round or of"
          + " several. What a file is, is told by its content:",
      "  zk-STARK V2 (since Sep 2024)    sum_proof_data.json, *_inclusion_proof.json",
      "  zk-STARK V1 (2023 - Aug 2024)   directory sum_proof_data, *_inclusion_proof.json",
      "  Merkle tree V2 (Mar 2023)       full-liabilities-merkle-tree.txt,",
      "                                  user_info_file.json",
      "  Merkle tree V1 (Nov 2022)       merkle_proof_file.json",
      "A user's file needs the round it belongs to; that of Merkle tree V1 stands alone.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:VALID - every check that the format permits was made and holds",
      "1:INVALID - a check failed",
      "2:MALFORMED - not readable as what it must be, a part missing, or wrong usage",
      "3:INCONCLUSIVE - nothing failed, but something to check against was not there",
      "70:an error in por4j itself"
    },
    footerHeading = "%nExample:%n",
    footer = "  por verify sum_proof_data.json my_inclusion_proof.json --expect-root 0123...")
final class VerifyCommand implements Callable<Integer> {
  /** How a report is shown. */
  enum Format {
    TEXT,
    JSON,
    HTML
  }

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or directories.")
  private List<Path> paths;

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      defaultValue = "TEXT",
      description = "Form of the report; default text. html is one self-contained page.")
  private Format format;

  @Option(
      names = "--expect-root",
      paramLabel = "HEX",
      converter = HashOutConverter.class,
      description = "Root hash the round must have, as published (merkleHash).")
  private HashOut expectedRoot;

  @Option(
      names = "--accept-circuit",
      paramLabel = "KEY|any",
      converter = CircuitOption.Converter.class,
      description = {
        "Circuit to accept, by the SHA-256 of its verifier data; may be given several times.",
        "KEY:BATCH,TOKENS,BRANCHING,LEVELS pins a key with the parameters it belongs to. KEY alone,"
            + " or any, accepts a circuit that nobody vouches for, which the report says."
      })
  private List<CircuitOption> acceptedCircuits = List.of();

  @Option(
      names = "--circuit",
      paramLabel = "pinned|rebuild|file",
      defaultValue = "REBUILD",
      description =
          "Who vouches for a circuit: pinned ones only; pinned ones, and others are rebuilt from"
              + " the round's parameters (default; minutes for a published round); or only your own"
              + " --accept-circuit.")
  private CircuitCheck circuit;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use; default one for each processor.")
  private Integer threads;

  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    output.check(paths);
    PrintWriter err = spec.commandLine().getErr();
    TerminalProgress terminal = new TerminalProgress(err);
    VerificationResult result;
    try {
      boolean interactive = Boolean.getBoolean(TerminalProgress.PROPERTY) && !output.isQuiet();
      result =
          verifier()
              .progress(interactive ? terminal : Progress.NONE)
              .verify(paths.toArray(Path[]::new));
    } catch (NoSuchFileException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "There is no file or directory " + ReportText.oneLine("\"" + e.getMessage() + "\""),
          e);
    } finally {
      terminal.finish();
    }
    output.write(render(result), result.verdict().name());
    return ExitCode.of(result.verdict());
  }

  private String render(VerificationResult result) {
    return switch (format) {
      case TEXT -> ReportText.render(result);
      case JSON -> ReportJson.render(result);
      case HTML -> ReportHtml.render(result, CommandLineText.again(spec));
    };
  }

  private PorVerifier verifier() {
    PorVerifier verifier = CacheDirectory.addTo(PorVerifier.strict().circuits(circuit));
    if (expectedRoot != null) {
      verifier = verifier.expectRoot(expectedRoot);
    }
    for (CircuitOption circuit : acceptedCircuits) {
      verifier = circuit.applyTo(verifier);
    }
    if (threads != null) {
      try {
        verifier = verifier.threads(threads);
      } catch (IllegalArgumentException e) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "--threads: " + e.getMessage(), e);
      }
    }
    return verifier;
  }
}

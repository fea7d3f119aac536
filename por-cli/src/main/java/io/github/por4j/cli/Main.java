package io.github.por4j.cli;

import io.github.por4j.core.report.ReportText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code por} command. */
@Command(
    name = "por",
    description = "Checks an exchange's proof of reserves and says what was proven.",
    mixinStandardHelpOptions = true,
    version = "por4j 0.1.0",
    subcommands = {
      VerifyCommand.class,
      ReportCommand.class,
      SnapshotCommand.class,
      ReconcileCommand.class,
      RatioCommand.class,
      ReservesCommand.class,
      SolvencyCommand.class,
      CircuitCommand.class,
      BenchCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** Runs a command; the exit code says how it went. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, parsed) -> refuse(e))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              if (e instanceof IOException) {
                command.getErr().println(ReportText.oneLine("por: " + e.getMessage()));
                return ExitCode.MALFORMED;
              }
              command.getErr().println("por: an error in por4j itself; please report it");
              e.printStackTrace(command.getErr());
              return ExitCode.INTERNAL;
            })
        .execute(args);
  }

  /** The reason on a line of its own, which a page of help would push out of sight. */
  private static int refuse(CommandLine.ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    err.println(ReportText.oneLine(name + ": " + e.getMessage()));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    if (command.getParent() == null) {
      command.usage(err);
    } else {
      err.println("See " + name + " --help.");
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
  }
}

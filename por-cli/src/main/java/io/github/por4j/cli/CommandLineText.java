package io.github.por4j.cli;

import io.github.por4j.core.report.ReportText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Arguments as text that a POSIX shell reads as the same arguments. */
final class CommandLineText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private CommandLineText() {}

  /** One line; control characters of arguments are made visible and do not survive. */
  static String of(List<String> arguments) {
    return ReportText.oneLine(
        arguments.stream().map(CommandLineText::quoted).collect(Collectors.joining(" ")));
  }

  /** The command as it was given, to give again. */
  static String again(CommandLine.Model.CommandSpec spec) {
    return "./por " + of(spec.commandLine().getParseResult().originalArgs());
  }

  private static String quoted(String argument) {
    return PLAIN.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}

package io.github.por4j.cli;

import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.PorVerifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** A value of {@code --accept-circuit}: what it does to a verifier. */
interface CircuitOption {
  /** The verifier that accepts or pins the circuit besides. */
  PorVerifier applyTo(PorVerifier verifier);

  /** Reads {@code any}, {@code HASH} or {@code HASH:BATCH,TOKENS,BRANCHING,LEVELS}. */
  final class Converter implements CommandLine.ITypeConverter<CircuitOption> {
    private static final Pattern PINNED =
        Pattern.compile("([0-9a-f]{64}):(\\d{1,5}),(\\d{1,5}),(\\d{1,5}),(\\d{1,5})");

    @Override
    public CircuitOption convert(String text) {
      if (text.equals("any")) {
        return PorVerifier::acceptAnyCircuit;
      }
      Matcher pinned = PINNED.matcher(text);
      try {
        if (pinned.matches()) {
          RoundShape shape =
              new RoundShape(
                  Integer.parseInt(pinned.group(2)),
                  Integer.parseInt(pinned.group(3)),
                  Integer.parseInt(pinned.group(4)),
                  Integer.parseInt(pinned.group(5)));
          return verifier -> verifier.pinCircuit(pinned.group(1), shape);
        }
        PorVerifier.strict().acceptCircuit(text);
        return verifier -> verifier.acceptCircuit(text);
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(
            "expected any, a key of 64 lower-case hexadecimal digits, or a key and its"
                + " parameters, KEY:BATCH,TOKENS,BRANCHING,LEVELS ("
                + e.getMessage()
                + ")");
      }
    }
  }
}

package io.github.por4j.cli;

import io.github.por4j.merkle.hash.HashOut;
import picocli.CommandLine;

/** Reads a root hash. */
final class HashOutConverter implements CommandLine.ITypeConverter<HashOut> {
  @Override
  public HashOut convert(String text) {
    return HashOut.parse(text)
        .orElseThrow(
            () ->
                new CommandLine.TypeConversionException(
                    "a root hash has 64 lower-case hexadecimal digits"));
  }
}

package io.github.por4j.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine;

/**
 * Numbers of tokens, upwards or downwards.
 *
 * @param first tried first
 * @param last tried last
 */
record TokenRange(int first, int last) {
  /** Every number, in order. */
  List<Integer> numbers() {
    return first <= last
        ? IntStream.rangeClosed(first, last).boxed().toList()
        : IntStream.rangeClosed(last, first).map(i -> first + last - i).boxed().toList();
  }

  /** Reads {@code N} or {@code N-M}. */
  static final class Converter implements CommandLine.ITypeConverter<TokenRange> {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

    @Override
    public TokenRange convert(String text) {
      Matcher range = RANGE.matcher(text);
      if (!range.matches()) {
        throw new CommandLine.TypeConversionException("expected a number, or two as in 1-300");
      }
      int first = Integer.parseInt(range.group(1));
      return new TokenRange(
          first, range.group(2) == null ? first : Integer.parseInt(range.group(2)));
    }
  }
}

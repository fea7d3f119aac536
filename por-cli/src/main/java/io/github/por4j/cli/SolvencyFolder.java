package io.github.por4j.cli;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands where in the folder of {@code por solvency}.
 *
 * @param reserves the reserve files
 * @param others what is passed over
 */
record SolvencyFolder(
    List<Path> reserves,
    Optional<Path> liabilities,
    Optional<Path> stated,
    Optional<Path> balances,
    List<Path> others) {

  /**
   * Looks into a folder.
   *
   * @throws NoSuchFileException if there are no reserve files, or a name leads nowhere
   */
  static SolvencyFolder of(Path folder) throws IOException {
    Path reserves = folder.resolve("reserves");
    if (!Files.isDirectory(reserves)) {
      throw new NoSuchFileException(reserves.toString());
    }
    List<Path> csv = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path path : list(reserves)) {
      boolean isCsv = path.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
      (isCsv ? csv : others).add(path);
    }
    if (csv.isEmpty()) {
      throw new NoSuchFileException(reserves.resolve("*.csv").toString());
    }
    Optional<Path> liabilities = find(folder, "liabilities");
    Optional<Path> stated = find(folder, "stated.csv");
    Optional<Path> balances = find(folder, "balances.csv");
    List<Path> known =
        Stream.concat(
                Stream.of(reserves),
                Stream.of(liabilities, stated, balances).flatMap(Optional::stream))
            .toList();
    list(folder).stream().filter(path -> !known.contains(path)).forEach(others::add);
    return new SolvencyFolder(csv, liabilities, stated, balances, others);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A link that leads nowhere is not the same as nothing. */
  private static Optional<Path> find(Path folder, String name) throws IOException {
    Path path = folder.resolve(name);
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return Optional.of(path);
  }

  /** A finding for whatever is not read. */
  List<Finding> ignored(boolean otherBalances) {
    Findings found = new Findings();
    Stream.concat(others.stream(), balances.filter(path -> otherBalances).stream())
        .map(path -> Location.of(path.toString()))
        .forEach(where -> found.add(Finding.of(InputCode.IGNORED, where, "not read")));
    return found.toList();
  }
}

package io.github.por4j.testkit;

import java.util.List;
import java.util.Optional;

/** Changes of which files are given, for rounds of every generation. */
public final class FileMutators {
  private static final String ANY = ".*";

  private FileMutators() {}

  /** For a check that is given the files by name. */
  public static List<Mutator> named() {
    return List.of(
        with("notes.txt", "none", "INPUT-NOT-RECOGNISED"),
        with("config.json", "{}", "INPUT-NOT-RECOGNISED", "INPUT-IGNORED"),
        with("sum_values.json", "{}", "INPUT-NOT-RECOGNISED"),
        nothing());
  }

  /** For a check that is given a directory. */
  public static List<Mutator> inDirectory() {
    return List.of(
        with("notes.txt", "none", "INPUT-IGNORED"),
        with("sum_values.json", "{}", "INPUT-NOT-RECOGNISED"),
        with("full-liabilities-merkle-tree.txt", "none", "INPUT-NOT-RECOGNISED"),
        nothing());
  }

  private static Mutator with(String name, String content, String... codes) {
    return Mutator.of(
        name,
        "given as well, with nothing that is known in it",
        (files, r) -> Optional.of(files.with("other/" + name, content)),
        codes);
  }

  private static Mutator nothing() {
    return Mutator.of(
        ANY,
        "all left out",
        (files, r) -> Optional.of(files.matching("nothing")),
        "INPUT-NOTHING-FOUND");
  }
}

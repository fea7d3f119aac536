package io.github.por4j.core.report;

/** How one user's file hangs together with the root, as it was recomputed; for showing. */
public sealed interface UserWay permits UserPath, UserLeaves {
  /** The user's file. */
  Location file();

  /** The user, as the file names him. */
  String user();

  /** Whether the file passed every check. */
  boolean accepted();
}

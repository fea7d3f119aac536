/** The {@code por} command. */
module io.github.por4j.cli {
  requires com.fasterxml.jackson.core;
  requires info.picocli;
  requires io.github.por4j.reserves;
  requires io.github.por4j.stark;

  opens io.github.por4j.cli to
      info.picocli;
}

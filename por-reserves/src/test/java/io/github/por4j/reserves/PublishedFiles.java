package io.github.por4j.reserves;

import io.github.por4j.core.io.Source;
import java.io.InputStream;
import java.util.List;

/** The example files that were published, and two made from them by others. */
public final class PublishedFiles {
  public static final List<String> NAMES =
      List.of(
          "okx_por_example_563eaa1.csv",
          "okx_por_example_f4c901d.csv",
          "okx_por_example_745c30c.csv",
          "okx_por_example_067bfce.csv",
          "okx_por_staking_example_853429a.csv",
          "benzayb014_okx_por_example.csv",
          "test_12575b6.csv",
          "test_e66ba3f.csv");

  private PublishedFiles() {}

  public static Source of(String name) {
    return Source.of(
        name,
        () -> {
          InputStream in = PublishedFiles.class.getResourceAsStream("csv/" + name);
          if (in == null) {
            throw new java.io.FileNotFoundException(name);
          }
          return in;
        });
  }
}

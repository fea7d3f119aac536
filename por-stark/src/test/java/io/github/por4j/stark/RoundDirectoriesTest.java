package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which directories are rounds, and which files they are given. */
class RoundDirectoriesTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "okx-v2");

  @TempDir private Path temporary;

  private Path top;
  private byte[] root;
  private byte[] user;

  @BeforeEach
  void read() throws IOException {
    top = Files.createDirectory(temporary.resolve("rounds"));
    root = Files.readAllBytes(EXAMPLE.resolve("sum_proof_data.json"));
    try (var files = Files.list(EXAMPLE.resolve("user_proofs"))) {
      user = Files.readAllBytes(files.sorted().findFirst().orElseThrow());
    }
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = top.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  /** A line for each entry: its directory, and its paths from there. */
  private List<String> found() {
    return RoundDirectories.under(top).stream()
        .map(
            entry ->
                top.relativize(entry.directory())
                    + ": "
                    + entry.paths().stream()
                        .map(path -> entry.directory().relativize(path).toString())
                        .sorted()
                        .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void userFilesBelongToTheRoundAboveThem() throws IOException {
    write("a/sum_proof_data.json", root);
    write("a/users/more/x_inclusion_proof.json", user);
    write("a/users/README.md", user);
    write("b/deep/sum_proof_data.json", root);
    write("b/x_inclusion_proof.json", user);
    write("b/other.txt", new byte[] {1});
    assertEquals(
        List.of(
            "a: sum_proof_data.json users/README.md users/more/x_inclusion_proof.json",
            "b: x_inclusion_proof.json",
            "b/deep: sum_proof_data.json"),
        found());
  }

  @Test
  void aV1RoundIsTheDirectoryAboveItsData() throws IOException {
    write("v1/sum_proof_data/trunk/sum_proof.json", new byte[] {1});
    write("v1/users/x_inclusion_proof.json", user);
    write("alone/trunk/sum_values.json", new byte[] {1});
    assertEquals(List.of("alone: ", "v1: sum_proof_data users/x_inclusion_proof.json"), found());
  }

  @Test
  void linksAreFollowedIntoEachDirectoryOnce() throws IOException {
    write("a/sum_proof_data.json", root);
    write("a/users/x_inclusion_proof.json", user);
    Files.createSymbolicLink(top.resolve("a/users/up"), top);
    Files.createSymbolicLink(top.resolve("a/users/itself"), Path.of("."));
    Files.createSymbolicLink(top.resolve("b"), top.resolve("a"));
    assertEquals(List.of("a: sum_proof_data.json users/x_inclusion_proof.json"), found());
  }

  @Test
  void aLinkToARoundOutsideIsARound() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.write(outside.resolve("sum_proof_data.json"), root);
    Files.createSymbolicLink(top.resolve("linked"), outside);
    assertEquals(List.of("linked: sum_proof_data.json"), found());
  }

  @Test
  void aLinkToAFileIsTheFileAndABrokenOneIsPassedOver() throws IOException {
    Path outside = Files.write(temporary.resolve("proof.json"), root);
    Files.createDirectory(top.resolve("a"));
    Files.createSymbolicLink(top.resolve("a/sum_proof_data.json"), outside);
    Files.createSymbolicLink(top.resolve("a/x_inclusion_proof.json"), Path.of("nowhere"));
    Files.createSymbolicLink(top.resolve("b"), Path.of("nowhere"));
    assertEquals(List.of("a: sum_proof_data.json"), found());
  }

  @Test
  void nothingAndNowhere() {
    assertEquals(List.of(), found());
    Path nowhere = top.resolve("nowhere");
    assertEquals(
        List.of(new RoundDirectories.Entry(nowhere, List.of(nowhere))),
        RoundDirectories.under(nowhere));
  }
}

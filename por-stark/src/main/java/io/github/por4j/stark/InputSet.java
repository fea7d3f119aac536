package io.github.por4j.stark;

import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** The inputs of one call, walked as often as needed and never held all at once. */
final class InputSet {
  /**
   * One input.
   *
   * @param fileName last element of its name
   * @param explicit named by the caller, not found in a directory
   */
  record Input(Source source, String fileName, boolean explicit) {}

  /** Is shown every input. */
  @FunctionalInterface
  interface Visitor {
    void visit(Input input) throws IOException;
  }

  private final List<Path> paths;
  private final List<Source> sources;

  private InputSet(List<Path> paths, List<Source> sources) {
    this.paths = paths;
    this.sources = sources;
  }

  /**
   * @throws NoSuchFileException if one of the paths is not there
   */
  static InputSet ofPaths(List<Path> paths) throws NoSuchFileException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    return new InputSet(List.copyOf(paths), List.of());
  }

  static InputSet ofSources(List<Source> sources) {
    return new InputSet(List.of(), List.copyOf(sources));
  }

  /** Files and directories as named, directories in the order of the file system. */
  void forEach(Visitor visitor) throws IOException {
    for (Source source : sources) {
      String name = source.name();
      String fileName = name.substring(name.lastIndexOf('/') + 1);
      visitor.visit(new Input(source, fileName, true));
    }
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        walk(path, visitor);
      } else {
        visitor.visit(input(path, true));
      }
    }
  }

  private static void walk(Path directory, Visitor visitor) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            // A pipe or device in a directory could block for ever.
            if (attributes.isRegularFile()
                || attributes.isSymbolicLink() && Files.isRegularFile(file)) {
              visitor.visit(input(file, false));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static Input input(Path path, boolean explicit) {
    Path name = path.getFileName();
    return new Input(Source.of(path), name == null ? "" : name.toString(), explicit);
  }
}

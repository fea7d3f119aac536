package io.github.por4j.stark;

import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    /** A file. */
    void file(Input input) throws IOException;

    /** A directory, before what it holds. */
    default void directory(String name) {}

    /** Something in a directory that is not read. */
    default void skipped(Input input, String reason) {}
  }

  /** Links to one directory that are followed: few links can make very many ways to it. */
  private static final int MAX_VISITS = 8;

  private final List<Path> paths;
  private final List<Source> sources;

  private InputSet(List<Path> paths, List<Source> sources) {
    this.paths = paths;
    this.sources = sources;
  }

  /**
   * @throws NoSuchFileException if one of the paths is empty or not there
   */
  static InputSet ofPaths(List<Path> paths) throws NoSuchFileException {
    for (Path path : paths) {
      // The empty path is the current directory to Files, which nobody means by it.
      if (path.toString().isEmpty() || !Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    return new InputSet(paths.stream().distinct().toList(), List.of());
  }

  static InputSet ofSources(List<Source> sources) {
    return new InputSet(List.of(), List.copyOf(sources));
  }

  /** Files and directories as named, directories in the order of the file system. */
  void forEach(Visitor visitor) throws IOException {
    for (Source source : sources) {
      String name = source.name();
      String fileName = name.substring(name.lastIndexOf('/') + 1);
      visitor.file(new Input(source, fileName, true));
    }
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        walk(path, visitor);
      } else {
        visitor.file(input(path, true));
      }
    }
  }

  private static void walk(Path root, Visitor visitor) throws IOException {
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          private final Map<Object, Integer> visits = new HashMap<>();

          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            // Not every file system has keys.
            Object key =
                attributes.fileKey() == null ? directory.toRealPath() : attributes.fileKey();
            if (visits.merge(key, 1, Integer::sum) > MAX_VISITS) {
              visitor.skipped(input(directory, false), "links lead here too often");
              return FileVisitResult.SKIP_SUBTREE;
            }
            visitor.directory(directory.toString());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              visitor.file(input(file, false));
            } else {
              // A pipe or device in a directory could block for ever.
              visitor.skipped(
                  input(file, false),
                  attributes.isSymbolicLink() ? "a link to nothing" : "not a regular file");
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            visitor.skipped(
                input(file, false),
                e instanceof FileSystemLoopException
                    ? "a link to a directory above it"
                    : "cannot be opened: " + e.getClass().getSimpleName());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException e) {
            if (e != null) {
              visitor.skipped(
                  input(directory, false), "cannot be listed: " + e.getClass().getSimpleName());
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

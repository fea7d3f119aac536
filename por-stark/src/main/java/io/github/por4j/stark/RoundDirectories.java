package io.github.por4j.stark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the rounds below a directory. A round is a directory that holds a root proof, a Merkle tree
 * or proof file, or the {@code sum_proof_data} of a zk-STARK V1 round; user files in it and in the
 * directories below it that hold no round are its own. User files that stand below no round are
 * taken together by their directory. Links are followed, into each directory once.
 */
public final class RoundDirectories {
  /** Deeper directories are taken as one. */
  private static final int MAX_DEPTH = 64;

  private static final String V1_DATA = "sum_proof_data";

  /**
   * A round, or user files without one.
   *
   * @param directory that holds it
   * @param paths to give to {@link PorVerifier#verify(Path...)}
   */
  public record Entry(Path directory, List<Path> paths) {
    /** Copies the paths. */
    public Entry {
      paths = List.copyOf(paths);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Set<Path> visited = new HashSet<>();

  private RoundDirectories() {}

  /** The rounds, by directory; what cannot be listed is an entry of its own. */
  public static List<Entry> under(Path directory) {
    RoundDirectories found = new RoundDirectories();
    Map<Path, List<Path>> byDirectory = new TreeMap<>();
    for (Path file : found.visit(directory, 0)) {
      Path parent = file.getParent();
      byDirectory
          .computeIfAbsent(parent == null ? directory : parent, d -> new ArrayList<>())
          .add(file);
    }
    byDirectory.forEach((parent, files) -> found.entries.add(new Entry(parent, files)));
    return found.entries.stream()
        .sorted((one, other) -> one.directory().compareTo(other.directory()))
        .toList();
  }

  /** Adds the rounds at and below a directory; returns the files below that belong to none. */
  private List<Path> visit(Path directory, int depth) {
    List<Path> children = new ArrayList<>();
    if (!isFirstVisit(directory)) {
      return List.of();
    }
    if (depth > MAX_DEPTH || !list(directory, children)) {
      entries.add(new Entry(directory, List.of(directory)));
      return List.of();
    }
    if (isV1Data(directory)) {
      entries.add(new Entry(directory, List.of(directory)));
      return List.of();
    }
    boolean isRound = false;
    List<Path> own = new ArrayList<>();
    for (Path child : children) {
      if (Files.isDirectory(child)) {
        if (name(child).equals(V1_DATA) && isV1Data(child)) {
          isRound = true;
          own.add(child);
        } else {
          own.addAll(visit(child, depth + 1));
        }
      } else if (Files.isRegularFile(child)) {
        FileKind kind = kind(child);
        boolean named = FileKind.isKnownName(name(child));
        if (named || kind != FileKind.UNKNOWN) {
          own.add(child);
        }
        isRound |= isRoot(kind) || kind == FileKind.UNKNOWN && isNamedRoot(child);
      }
    }
    if (!isRound) {
      return own;
    }
    entries.add(new Entry(directory, own));
    return List.of();
  }

  private boolean isFirstVisit(Path directory) {
    try {
      return visited.add(directory.toRealPath());
    } catch (IOException e) {
      // What cannot be resolved is an entry of its own, since it cannot be listed.
      return true;
    }
  }

  private static boolean list(Path directory, List<Path> children) {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(children::add);
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
    children.sort(null);
    return true;
  }

  private static boolean isRoot(FileKind kind) {
    return kind == FileKind.V2_ROOT_PROOF
        || kind == FileKind.MERKLE_V2_TREE
        || kind == FileKind.MERKLE_V1_PROOF;
  }

  private static boolean isNamedRoot(Path file) {
    return FileKind.namesRoot(name(file));
  }

  private static boolean isV1Data(Path directory) {
    Path trunk = directory.resolve("trunk");
    Path config = directory.resolve("config.json");
    return Files.isRegularFile(trunk.resolve("sum_proof.json"))
        || Files.isRegularFile(trunk.resolve("sum_values.json"))
        || Files.isDirectory(directory.resolve("batches"))
        || Files.isRegularFile(config) && kind(config) == FileKind.V1_CONFIG;
  }

  /** Content decides; what cannot be read is for the verification to tell of. */
  private static FileKind kind(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return FileKind.detect(in.readNBytes(FileKind.PREFIX));
    } catch (IOException e) {
      return FileKind.UNKNOWN;
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}

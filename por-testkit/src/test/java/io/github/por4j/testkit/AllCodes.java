package io.github.por4j.testkit;

import io.github.por4j.core.report.FindingCode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Every finding code about proofs, from every enum on the class path, found and not listed. What
 * judges accounts and reserve ratios has its own tests, beside it.
 */
final class AllCodes {
  private static final String PACKAGE = "io/github/por4j/";
  private static final String SUFFIX = ".class";

  /** Packages that judge no proof. */
  private static final List<String> WITHOUT_PROOFS =
      Stream.of("ratio", "reconcile", "snapshot", "snapshotfile")
          .map(name -> PACKAGE + "core/" + name + "/")
          .toList();

  private AllCodes() {}

  static Map<String, FindingCode> byId() {
    Map<String, FindingCode> codes = new TreeMap<>();
    for (String name : classNames()) {
      Class<?> type = load(name);
      if (type.isEnum() && FindingCode.class.isAssignableFrom(type)) {
        for (Object constant : type.getEnumConstants()) {
          FindingCode code = (FindingCode) constant;
          if (codes.put(code.id(), code) != null) {
            throw new IllegalStateException(code.id() + " is the id of two codes");
          }
        }
      }
    }
    return codes;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, AllCodes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> classNames() {
    List<String> names = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      try {
        if (Files.isDirectory(path)) {
          try (Stream<Path> files = Files.walk(path)) {
            files.forEach(
                f -> add(path.relativize(f).toString().replace(File.separatorChar, '/'), names));
          }
        } else if (Files.isRegularFile(path) && entry.endsWith(".jar")) {
          try (JarFile jar = new JarFile(path.toFile())) {
            jar.stream().forEach(e -> add(e.getName(), names));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }

  /** Test classes have codes of their own, which are no findings of the library. */
  private static void add(String file, List<String> names) {
    if (file.startsWith(PACKAGE)
        && file.endsWith("Code" + SUFFIX)
        && WITHOUT_PROOFS.stream().noneMatch(file::startsWith)) {
      names.add(file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'));
    }
  }
}

package io.github.por4j.cli;

import io.github.por4j.core.report.FindingCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every finding code of the library, found in its compiled classes rather than listed by hand. */
final class FindingCodes {
  private static final String OWN = "io/github/por4j/";
  private static final Pattern SOURCE_ENUM =
      Pattern.compile("\\benum (\\w+)[^{;]*\\bimplements\\b[^{]*Code\\b");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  private FindingCodes() {}

  /** The enums of codes, by name, from the main classes of every module on the class path. */
  static List<Class<?>> enums() throws IOException, ClassNotFoundException {
    List<String> names = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path) && !path.getFileName().toString().startsWith("test")) {
        collect(path, names);
      } else if (entry.endsWith(".jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
          collect(jar.getPath("/"), names);
        }
      }
    }
    List<Class<?>> enums = new ArrayList<>();
    for (String name : names.stream().distinct().sorted().toList()) {
      Class<?> type = Class.forName(name, false, FindingCodes.class.getClassLoader());
      if (type.isEnum() && FindingCode.class.isAssignableFrom(type)) {
        enums.add(type);
      }
    }
    return enums;
  }

  private static void collect(Path root, List<String> names) throws IOException {
    Path own = root.resolve(OWN);
    if (!Files.isDirectory(own)) {
      return;
    }
    try (Stream<Path> files = Files.walk(own)) {
      files
          .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .forEach(names::add);
    }
  }

  static List<FindingCode> all() throws IOException, ClassNotFoundException {
    return enums().stream()
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(FindingCode.class::cast)
        .toList();
  }

  /** Names of the enums in the sources of every module that look like codes. */
  static List<String> enumsInSources(Path top) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> modules = Files.list(top)) {
      for (Path module : modules.sorted().toList()) {
        Path sources = module.resolve("src/main/java");
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
              addEnum(Files.readString(file), names);
            }
          }
        }
      }
    }
    return names.stream().sorted().toList();
  }

  private static void addEnum(String source, List<String> names) {
    Matcher found = SOURCE_ENUM.matcher(source);
    Matcher inPackage = PACKAGE.matcher(source);
    while (found.find()) {
      if (inPackage.find(0)) {
        names.add(inPackage.group(1) + "." + found.group(1));
      }
    }
  }
}

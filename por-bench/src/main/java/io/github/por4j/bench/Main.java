package io.github.por4j.bench;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;

/** JMH's own main class, with the module of vectors in every fork where the JDK has it. */
public final class Main {
  private static final String VECTORS = "jdk.incubator.vector";

  private Main() {}

  /** Takes the options of JMH; {@code -h} lists them. */
  public static void main(String[] args) throws IOException {
    org.openjdk.jmh.Main.main(withVectors(args));
  }

  private static String[] withVectors(String[] args) {
    List<String> all = new ArrayList<>(List.of(args));
    for (String option : vectorModule()) {
      all.add("-jvmArgsPrepend");
      all.add(option);
    }
    return all.toArray(String[]::new);
  }

  /** Option of the JVM that adds the module of vectors, if the JDK has it. */
  static List<String> vectorModule() {
    return ModuleFinder.ofSystem().find(VECTORS).isPresent()
        ? List.of("--add-modules=" + VECTORS)
        : List.of();
  }
}

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
    if (ModuleFinder.ofSystem().find(VECTORS).isPresent()) {
      all.add("-jvmArgsPrepend");
      all.add("--add-modules=" + VECTORS);
    }
    return all.toArray(String[]::new);
  }
}

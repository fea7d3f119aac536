package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a browser: structure, keyboard, contrast and width, at two widths, light and dark.
 * Needs {@code -Dpor.chromium=PATH}, which {@code .ci/html} gives; the pages are written to {@code
 * target/pages} in any case, for a validator.
 */
class BrowserTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "okx-v2");
  private static final Path MERKLE =
      Path.of("..", "por-merkle", "src", "test", "resources", "vectors", "merkle");
  private static final Path PAGES = Path.of("target", "pages");
  private static final int PHONE = 390;
  private static final int DESK = 1200;

  @TempDir private static Path directory;

  @Test
  void pagesOfEveryVerdict() throws IOException {
    writePages();
    for (String name : List.of("VALID", "INVALID", "INCONCLUSIVE", "MALFORMED")) {
      assertTrue(page(name).contains("<h1>Proof of reserves: " + name + "</h1>"), name);
    }
  }

  @TestFactory
  Stream<DynamicTest> inABrowser() throws IOException {
    String chromium = System.getProperty("por.chromium", "");
    assumeTrue(!chromium.isEmpty(), "no browser given: -Dpor.chromium=PATH");
    writePages();
    return Stream.of("VALID", "INVALID", "INCONCLUSIVE", "MALFORMED", "rounds")
        .flatMap(
            name ->
                Stream.of(PHONE, DESK)
                    .flatMap(
                        width ->
                            Stream.of("light", "dark")
                                .map(
                                    scheme ->
                                        DynamicTest.dynamicTest(
                                            name + " " + width + " " + scheme,
                                            () -> check(chromium, name, width, scheme)))));
  }

  private static void check(String chromium, String name, int width, String scheme)
      throws IOException, InterruptedException {
    Path wrapper = directory.resolve(name + width + scheme + ".html");
    Files.writeString(wrapper, wrapper(page(name), width));
    Path errors = directory.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1300,900",
                "--blink-settings=preferredColorScheme=" + (scheme.equals("dark") ? 0 : 1),
                "--user-data-dir=" + Files.createTempDirectory(directory, "profile"),
                "--dump-dom",
                wrapper.toUri().toString())
            .redirectError(errors.toFile())
            .start();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> dom);
    assertEquals("nothing", text(dom, "wrong"));
    assertEquals(scheme, text(dom, "scheme"));
  }

  private static String text(String dom, String id) {
    Matcher found = Pattern.compile("<pre id=\"" + id + "\">([^<]*)</pre>").matcher(dom);
    assertTrue(found.find(), "the probe did not run");
    return found.group(1);
  }

  /** The page in a frame of the width wanted: a window of a browser cannot be that narrow. */
  private static String wrapper(String page, int width) throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream("probe.js")) {
      return "<!DOCTYPE html><title>probe</title><script>"
          + new String(in.readAllBytes(), StandardCharsets.UTF_8)
          + "</script><pre id=\"wrong\"></pre><pre id=\"scheme\"></pre><iframe height=\"900\""
          + " width=\""
          + width
          + "\" onload=\"probe(this)\" srcdoc=\""
          + page.replace("&", "&amp;").replace("\"", "&quot;")
          + "\"></iframe>";
    }
  }

  private static String page(String name) throws IOException {
    return Files.readString(PAGES.resolve(name + ".html"));
  }

  private static void writePages() throws IOException {
    Files.createDirectories(PAGES);
    List<Path> users;
    try (Stream<Path> files = Files.list(EXAMPLE.resolve("user_proofs"))) {
      users = files.sorted().limit(1).toList();
    }
    String user = users.get(0).toString();
    Path changed = Files.createDirectories(directory.resolve("changed"));
    Path proof = changed.resolve("<b onclick=x>&\"'" + "long".repeat(30) + "_inclusion_proof.json");
    Files.writeString(
        proof, Files.readString(users.get(0)).replaceFirst("\"equity\":\\[\"", "\"equity\":[\"1"));
    write("VALID", "verify", EXAMPLE.toString());
    write("INVALID", "verify", EXAMPLE.toString(), changed.toString());
    write("INCONCLUSIVE", "verify", user);
    write("MALFORMED", "verify", MERKLE.resolve("negatives_v1/03_self_hash_upper.json").toString());
    write("rounds", "report", MERKLE.toString());
  }

  private static void write(String name, String... args) {
    List<String> all =
        Stream.concat(
                Stream.of(args),
                Stream.of("--format", "html", "--out", PAGES.resolve(name + ".html").toString()))
            .toList();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    assertEquals("", err.toString());
  }
}

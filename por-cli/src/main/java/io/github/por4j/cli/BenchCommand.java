package io.github.por4j.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code por bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures por4j on this machine, on one thread and on files of production size.",
      "",
      "The figures are medians of repeated batches after a warm-up in the same JVM: good to a tenth"
          + " on a machine that does nothing else. The reference is por-bench, with JMH."
    })
final class BenchCommand implements Callable<Integer> {
  /** How figures are shown. */
  enum Format {
    TEXT,
    JSON
  }

  private static final JsonFactory JSON =
      JsonFactory.builder().configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false).build();
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final String CPU_KEY = "model name";
  private static final int BATCHES = 15;
  private static final long NANOS = 1_000_000_000L;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "TEXT",
      description = "Default text.")
  private Format format;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "120",
      description = "About how long it may take, 1 to 3600; default 120.")
  private int seconds;

  private record Figure(String name, long medianPicos, long bestPicos) {}

  @Override
  public Integer call() throws IOException {
    if (seconds < 1 || seconds > 3600) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--seconds: 1 to 3600");
    }
    List<Figure> figures = new ArrayList<>();
    try {
      List<BenchJobs.Job> jobs = BenchJobs.all();
      long each = seconds * NANOS / jobs.size();
      for (BenchJobs.Job job : jobs) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf("%d of %d: %s%n", figures.size() + 1, jobs.size(), job.name());
        err.flush();
        figures.add(measure(job, each));
      }
    } catch (MalformedInputException e) {
      throw new IllegalStateException("an input in the jar is malformed", e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(format == Format.JSON ? json(figures) : text(figures));
    out.flush();
    return ExitCode.of(Verdict.VALID);
  }

  /** Half of the time warms up, and says how many runs make a batch. */
  private static Figure measure(BenchJobs.Job job, long nanos)
      throws IOException, MalformedInputException {
    long runs = 0;
    long sink = 0;
    long start = System.nanoTime();
    long warm = start;
    while (warm - start < nanos / 2) {
      sink += job.run().run();
      runs++;
      warm = System.nanoTime();
    }
    long inBatch = Math.max(1, runs / BATCHES);
    long[] picos = new long[BATCHES];
    for (int batch = 0; batch < BATCHES; batch++) {
      long from = System.nanoTime();
      for (long i = 0; i < inBatch; i++) {
        sink += job.run().run();
      }
      picos[batch] = (System.nanoTime() - from) * 1000 / inBatch / job.operations();
    }
    if (sink == Long.MIN_VALUE) {
      throw new IllegalStateException("never; it keeps the runs from being optimized away");
    }
    Arrays.sort(picos);
    return new Figure(job.name(), picos[BATCHES / 2], picos[0]);
  }

  private static String text(List<Figure> figures) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(String.format("CPU  %s%n", cpu()));
    text.append(String.format("JVM  %s %s%n%n", jvm(), System.getProperty("java.version")));
    text.append(
        String.format("%-66s %12s %12s %14s%n", "one thread", "median", "best", "per second"));
    for (Figure figure : figures) {
      text.append(
          String.format(
              "%-66s %12s %12s %,14d%n",
              figure.name(),
              time(figure.medianPicos()),
              time(figure.bestPicos()),
              perSecond(figure.medianPicos())));
    }
    return text.toString();
  }

  private static String json(List<Figure> figures) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("cpu", cpu());
      json.writeStringField("jvm", jvm());
      json.writeStringField("java", System.getProperty("java.version"));
      json.writeArrayFieldStart("figures");
      for (Figure figure : figures) {
        json.writeStartObject();
        json.writeStringField("name", figure.name());
        json.writeNumberField("medianPicoseconds", figure.medianPicos());
        json.writeNumberField("bestPicoseconds", figure.bestPicos());
        json.writeNumberField("perSecond", perSecond(figure.medianPicos()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + System.lineSeparator();
  }

  private static long perSecond(long picos) {
    return NANOS * 1000 / Math.max(1, picos);
  }

  /** Three digits and a unit. */
  private static String time(long picos) {
    if (picos < 1_000_000) {
      return String.format("%.2f ns", picos / 1e3);
    }
    return picos < 1_000_000_000
        ? String.format("%.2f us", picos / 1e6)
        : String.format("%.2f ms", picos / 1e9);
  }

  private static String jvm() {
    return System.getProperty("java.vm.name");
  }

  private static String cpu() throws IOException {
    if (Files.isReadable(CPU_INFO)) {
      try (Stream<String> lines = Files.lines(CPU_INFO)) {
        return lines
            .filter(line -> line.startsWith(CPU_KEY))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
      }
    }
    return System.getProperty("os.arch");
  }
}

package io.github.por4j.reserves.balance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A node on the loopback interface that speaks JSON-RPC 2.0, single calls and batches. */
final class StubNode implements AutoCloseable {
  /** Answers a call with the text of the members after the id. */
  interface Method {
    String answer(String method, String parameters);
  }

  /** A whole HTTP answer in place of the next one. */
  record Canned(int status, String body, String retryAfter) {}

  private final HttpServer server;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Method method;
  private final Deque<Canned> canned = new ArrayDeque<>();
  private final List<String> methods = Collections.synchronizedList(new ArrayList<>());
  private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean silent;
  private volatile boolean endless;
  private volatile int requests;

  StubNode(Method method) throws IOException {
    this.method = method;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(pool);
    server.start();
  }

  RpcEndpoint endpoint() {
    return RpcEndpoint.of(
            URI.create(
                "http://"
                    + server.getAddress().getHostString()
                    + ":"
                    + server.getAddress().getPort()
                    + "/v3/secret"))
        .interval(Duration.ofNanos(1))
        .attempts(3, Duration.ofSeconds(1));
  }

  synchronized void next(int status, String body) {
    canned.add(new Canned(status, body, ""));
  }

  synchronized void nextAfter(int status, String retryAfter) {
    canned.add(new Canned(status, "", retryAfter));
  }

  void beSilent() {
    silent = true;
  }

  void sendWithoutEnd() {
    endless = true;
  }

  int requests() {
    return requests;
  }

  List<String> methods() {
    return List.copyOf(methods);
  }

  List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  private synchronized Canned take() {
    requests++;
    return canned.poll();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      authorizations.add(authorization == null ? "" : authorization);
      Canned instead = take();
      if (silent) {
        closed.await();
        return;
      }
      if (endless) {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('[');
        exchange.getResponseBody().flush();
        closed.await();
        return;
      }
      if (instead != null && !instead.retryAfter().isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", instead.retryAfter());
      }
      byte[] body =
          (instead == null ? answer(request) : instead.body()).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(
          instead == null ? 200 : instead.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String answer(byte[] request) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(request)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        return call(parser);
      }
      List<String> answers = new ArrayList<>();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        answers.add(call(parser));
      }
      // The order of a batch's answers is free.
      Collections.reverse(answers);
      return "[" + String.join(",", answers) + "]";
    }
  }

  private String call(JsonParser parser) throws IOException {
    String name = "";
    String parameters = "";
    String id = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      StringWriter text = new StringWriter();
      try (JsonGenerator g = new JsonFactory().createGenerator(text)) {
        g.copyCurrentStructure(parser);
      }
      switch (key) {
        case "method" -> name = text.toString().replace("\"", "");
        case "params" -> parameters = text.toString();
        case "id" -> id = text.toString();
        default -> {}
      }
    }
    methods.add(name);
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + "," + method.answer(name, parameters) + "}";
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    pool.shutdownNow();
  }
}

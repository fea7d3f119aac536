package io.github.por4j.reserves.balance;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where and how a JSON-RPC node is asked. Immutable: every setting gives a new endpoint. */
public final class RpcEndpoint {
  private final URI uri;
  private final Map<String, String> headers;
  private final Duration timeout;
  private final int attempts;
  private final Duration backOff;
  private final Duration interval;
  private final int batch;
  private final int maxBytes;

  private RpcEndpoint(
      URI uri,
      Map<String, String> headers,
      Duration timeout,
      int attempts,
      Duration backOff,
      Duration interval,
      int batch,
      int maxBytes) {
    this.uri = uri;
    this.headers = headers;
    this.timeout = timeout;
    this.attempts = attempts;
    this.backOff = backOff;
    this.interval = interval;
    this.batch = batch;
    this.maxBytes = maxBytes;
  }

  /**
   * 30 seconds for an answer of at most 16 MiB, four attempts a second apart and then twice as long
   * each, at most ten requests a second, 50 queries in a request.
   *
   * @throws IllegalArgumentException unless the scheme is http or https and there is a host
   */
  public static RpcEndpoint of(URI uri) {
    boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!isHttp || uri.getHost() == null) {
      throw new IllegalArgumentException("a node has an http or https address");
    }
    return new RpcEndpoint(
        uri,
        Map.of(),
        Duration.ofSeconds(30),
        4,
        Duration.ofSeconds(1),
        Duration.ofMillis(100),
        50,
        1 << 24);
  }

  /** Sends a header with every request. */
  public RpcEndpoint header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new RpcEndpoint(
        uri, Map.copyOf(more), timeout, attempts, backOff, interval, batch, maxBytes);
  }

  /** Sends user and password with every request, as Bitcoin Core asks for. */
  public RpcEndpoint basicAuthentication(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** Longest time from a request to the last byte of its answer. */
  public RpcEndpoint timeout(Duration longest) {
    requirePositive(longest);
    return new RpcEndpoint(uri, headers, longest, attempts, backOff, interval, batch, maxBytes);
  }

  /** Attempts, 1..10, and the wait after the first; it doubles each time, to a minute at most. */
  public RpcEndpoint attempts(int most, Duration wait) {
    requirePositive(wait);
    requireRange(most, 10);
    return new RpcEndpoint(uri, headers, timeout, most, wait, interval, batch, maxBytes);
  }

  /** Shortest time between the beginnings of two requests. */
  public RpcEndpoint interval(Duration shortest) {
    requirePositive(shortest);
    return new RpcEndpoint(uri, headers, timeout, attempts, backOff, shortest, batch, maxBytes);
  }

  /** Queries in one request, 1..10000. */
  public RpcEndpoint batch(int queries) {
    requireRange(queries, 10_000);
    return new RpcEndpoint(uri, headers, timeout, attempts, backOff, interval, queries, maxBytes);
  }

  /** Longest answer in bytes, up to 2^30. */
  public RpcEndpoint longestAnswer(int bytes) {
    requireRange(bytes, 1 << 30);
    return new RpcEndpoint(uri, headers, timeout, attempts, backOff, interval, batch, bytes);
  }

  private static void requirePositive(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("a duration must be longer than nothing");
    }
  }

  private static void requireRange(int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException("must be 1 to " + most + ", not " + value);
    }
  }

  URI uri() {
    return uri;
  }

  Map<String, String> headers() {
    return headers;
  }

  Duration timeout() {
    return timeout;
  }

  int attempts() {
    return attempts;
  }

  Duration backOff() {
    return backOff;
  }

  Duration interval() {
    return interval;
  }

  int batch() {
    return batch;
  }

  int maxBytes() {
    return maxBytes;
  }

  /** Scheme, host and port: paths and queries may hold keys. */
  @Override
  public String toString() {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }
}

package io.github.por4j.reserves.balance;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Posts requests to a node: one at a time, no faster than the endpoint allows, again after a
 * failure that may pass. After {@value #FAILURES_IN_A_ROW} requests that failed to the last attempt
 * it asks no more.
 */
final class RpcTransport {
  static final int FAILURES_IN_A_ROW = 3;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /** An answer's status and body. */
  private record Answer(int status, byte[] body, Duration retryAfter) {}

  private final RpcEndpoint endpoint;
  private final HttpClient client;
  private final Pause pause;
  private final LongSupplier nanoTime;
  private long nextRequest;
  private int failures;

  RpcTransport(RpcEndpoint endpoint) {
    this(endpoint, Pause.SLEEP, System::nanoTime);
  }

  RpcTransport(RpcEndpoint endpoint, Pause pause, LongSupplier nanoTime) {
    this.endpoint = endpoint;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(endpoint.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.pause = pause;
    this.nanoTime = nanoTime;
    this.nextRequest = nanoTime.getAsLong();
  }

  /**
   * The body of the answer.
   *
   * @throws RpcException if every attempt failed
   */
  byte[] post(byte[] request) throws RpcException, InterruptedException {
    if (failures >= FAILURES_IN_A_ROW) {
      throw new RpcException("the node was given up after " + failures + " failures in a row");
    }
    String reason = "";
    Duration wait = endpoint.backOff();
    for (int attempt = 1; attempt <= endpoint.attempts(); attempt++) {
      Duration asked = Duration.ZERO;
      try {
        Answer answer = attempt(request);
        // Bitcoin Core answers errors of JSON-RPC with status 500 and a body that says which.
        boolean speaks = answer.status() == 500 && isObject(answer.body());
        if (answer.status() == 200 || speaks) {
          failures = 0;
          return answer.body();
        }
        reason = "HTTP status " + answer.status();
        asked = answer.retryAfter();
        if (answer.status() < 500 && answer.status() != 429 && answer.status() != 408) {
          break;
        }
      } catch (IOException e) {
        reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      }
      if (attempt < endpoint.attempts()) {
        pause.pass(least(longest(wait, asked), LONGEST_WAIT));
        wait = least(wait.multipliedBy(2), LONGEST_WAIT);
      }
    }
    failures++;
    throw new RpcException(endpoint + ": " + reason);
  }

  private static boolean isObject(byte[] body) {
    return body.length > 0 && (body[0] == '{' || body[0] == '[');
  }

  private Answer attempt(byte[] body) throws IOException, InterruptedException {
    long now = nanoTime.getAsLong();
    if (nextRequest - now > 0) {
      pause.pass(Duration.ofNanos(nextRequest - now));
    }
    nextRequest = Math.max(now, nextRequest) + endpoint.interval().toNanos();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.uri())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .setHeader("Content-Type", "application/json")
            .setHeader("Accept", "application/json");
    endpoint.headers().forEach(request::setHeader);
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request.build(), info -> new LimitedBody(endpoint.maxBytes()));
    try {
      // The timeout of HttpRequest ends with the headers; a body may then come for ever.
      HttpResponse<byte[]> response = sent.get(endpoint.timeout().toNanos(), TimeUnit.NANOSECONDS);
      return new Answer(response.statusCode(), response.body(), retryAfter(response));
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw new IOException("no answer within " + endpoint.timeout(), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException("a request failed unexpectedly", e.getCause());
    } catch (InterruptedException e) {
      sent.cancel(true);
      throw e;
    }
  }

  private static Duration retryAfter(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(v -> v.matches("[0-9]{1,6}"))
        .map(v -> Duration.ofSeconds(Long.parseLong(v)))
        .orElse(Duration.ZERO);
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}

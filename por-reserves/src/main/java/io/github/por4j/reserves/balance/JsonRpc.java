package io.github.por4j.reserves.balance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** JSON-RPC 2.0 over a transport: calls one by one, or several in one request. */
final class JsonRpc {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int MAX_MESSAGE = 1 << 14;
  private static final int SHOWN = 200;
  private static final int MAX_CODE = 20;

  /** Writes the elements of a call's parameters. */
  @FunctionalInterface
  interface Parameters {
    void write(JsonGenerator g) throws IOException;
  }

  /** Reads the value of {@code result}. */
  @FunctionalInterface
  interface ResultReader<T> {
    T read(JsonInput json) throws IOException, MalformedInputException;
  }

  /** A call. */
  record Call(String method, Parameters parameters) {}

  /**
   * What came back for one call.
   *
   * @param error why there is no value; empty if there is one
   */
  record Reply<T>(Optional<T> value, String error) {}

  private final RpcTransport transport;
  private final RpcEndpoint endpoint;

  JsonRpc(RpcEndpoint endpoint, RpcTransport transport) {
    this.endpoint = endpoint;
    this.transport = transport;
  }

  /**
   * One call.
   *
   * @throws RpcException if the node gives no result
   */
  <T> T call(Call call, ResultReader<T> reader) throws RpcException, InterruptedException {
    Reply<T> reply = calls(List.of(call), reader).get(0);
    return reply
        .value()
        .orElseThrow(
            () -> new RpcException(endpoint + ": " + call.method() + ": " + reply.error()));
  }

  /** Replies in the order of the calls; a single call goes out without a list around it. */
  <T> List<Reply<T>> calls(List<Call> calls, ResultReader<T> reader)
      throws RpcException, InterruptedException {
    byte[] answer = transport.post(request(calls));
    try (JsonInput json = JsonInput.of(endpoint.toString(), answer)) {
      List<Reply<T>> replies = new ArrayList<>();
      calls.forEach(c -> replies.add(new Reply<>(Optional.empty(), "no answer to this call")));
      boolean[] answered = new boolean[calls.size()];
      if (calls.size() == 1) {
        reply(json, reader, replies, answered);
      } else {
        json.array(calls.size(), i -> reply(json, reader, replies, answered));
      }
      json.end();
      return replies;
    } catch (MalformedInputException e) {
      throw new RpcException("not an answer of JSON-RPC: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
  }

  private static byte[] request(List<Call> calls) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator g = FACTORY.createGenerator(out)) {
      if (calls.size() > 1) {
        g.writeStartArray();
      }
      for (int i = 0; i < calls.size(); i++) {
        g.writeStartObject();
        g.writeStringField("jsonrpc", "2.0");
        g.writeNumberField("id", i);
        g.writeStringField("method", calls.get(i).method());
        g.writeArrayFieldStart("params");
        calls.get(i).parameters().write(g);
        g.writeEndArray();
        g.writeEndObject();
      }
      if (calls.size() > 1) {
        g.writeEndArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse to be written", e);
    }
    return out.toByteArray();
  }

  /** Members in any order; {@code result} or {@code error} may be null, as Bitcoin Core has it. */
  private <T> void reply(
      JsonInput json, ResultReader<T> reader, List<Reply<T>> replies, boolean[] answered)
      throws IOException, MalformedInputException {
    int[] id = {-1};
    List<T> result = new ArrayList<>(1);
    String[] error = {""};
    json.object(
        Set.of("id"),
        Set.of("result", "error"),
        name -> {
          switch (name) {
            case "id" -> id[0] = json.integer(replies.size() - 1);
            case "result" -> {
              if (!json.takeNull()) {
                result.add(reader.read(json));
              }
            }
            default -> {
              if (!json.takeNull()) {
                error[0] = error(json);
              }
            }
          }
        },
        name -> json.skip());
    if (answered[id[0]]) {
      throw json.malformed("two answers with the id " + id[0]);
    }
    answered[id[0]] = true;
    if (result.isEmpty() == error[0].isEmpty()) {
      throw json.malformed("neither a result nor an error, or both");
    }
    replies.set(id[0], new Reply<>(result.stream().findFirst(), error[0]));
  }

  private static String error(JsonInput json) throws IOException, MalformedInputException {
    String[] parts = {"", ""};
    json.object(
        Set.of("code", "message"),
        Set.of(),
        name -> {
          if (name.equals("code")) {
            parts[0] = json.bigInteger(MAX_CODE).toString();
          } else {
            String message = json.string(MAX_MESSAGE);
            parts[1] = message.substring(0, Math.min(SHOWN, message.length()));
          }
        },
        name -> json.skip());
    return "error " + parts[0] + ": " + parts[1];
  }

  /** Parameters that are texts alone. */
  static Parameters texts(String... texts) {
    return g -> {
      for (String text : Arrays.asList(texts)) {
        g.writeString(text);
      }
    };
  }
}

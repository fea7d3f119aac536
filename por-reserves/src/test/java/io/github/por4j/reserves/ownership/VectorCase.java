package io.github.por4j.reserves.ownership;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One entry of the files of vectors: texts, and truth values under their names as texts. */
record VectorCase(Map<String, String> fields) {
  private static final int MOST = 1000;
  private static final int LONGEST = 4096;

  /** Signed rows of {@code vectors.json}. */
  static List<VectorCase> vectors() throws IOException, MalformedInputException {
    return vectors("cases");
  }

  /** Scripts, keys and addresses of {@code vectors.json} without a signature. */
  static List<VectorCase> derivations() throws IOException, MalformedInputException {
    return vectors("derivations");
  }

  private static List<VectorCase> vectors(String part) throws IOException, MalformedInputException {
    List<VectorCase> cases = new ArrayList<>();
    try (JsonInput json = JsonInput.of("vectors", resource("vectors.json"))) {
      json.entries(
          MOST,
          name -> {
            if (name.equals(part)) {
              json.array(MOST, index -> cases.add(read(json)));
            } else {
              json.skip();
            }
          });
    }
    return cases;
  }

  /** Entries of {@code accepted_forgeries.json}. */
  static List<VectorCase> forgeries() throws IOException, MalformedInputException {
    List<VectorCase> cases = new ArrayList<>();
    try (JsonInput json = JsonInput.of("forgeries", resource("accepted_forgeries.json"))) {
      json.array(MOST, index -> cases.add(read(json)));
    }
    return cases;
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = VectorCase.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The row as the vector has it, for a coin and an address. */
  OwnershipClaim claim(String coin, String address, String owner1) {
    String script = get("script_or_pubkey") + get("public_key") + get("script");
    return new OwnershipClaim(
        coin,
        get("csv_type"),
        "",
        address,
        get("message"),
        get("signature1"),
        get("signature2"),
        script,
        owner1,
        "");
  }

  private static VectorCase read(JsonInput json) throws IOException, MalformedInputException {
    Map<String, String> fields = new HashMap<>();
    json.entries(
        MOST,
        name -> {
          if (json.takeNull()) {
            return;
          }
          boolean truth = name.startsWith("expect") || name.equals("checked_by_own_verifier");
          fields.put(name, truth ? String.valueOf(json.bool()) : json.string(LONGEST));
        });
    return new VectorCase(fields);
  }
}

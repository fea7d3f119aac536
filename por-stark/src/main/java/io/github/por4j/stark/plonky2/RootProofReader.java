package io.github.por4j.stark.plonky2;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The only place where the bytes of a {@code sum_proof_data.json} are read. */
final class RootProofReader {
  private static final int MAX_CONFIGS = 16;
  private static final int MAX_HEX = 1 << 16;
  private static final int MAX_PUBLIC_INPUTS = 64;
  private static final int MAX_CAP = 256;
  private static final int MAX_OPENINGS = 1024;
  private static final int MAX_CAPS = 32;
  private static final int MAX_QUERIES = 256;
  private static final int MAX_ORACLES = 16;
  private static final int MAX_STEPS = 32;
  private static final int MAX_LEAF = 1024;
  private static final int MAX_SIBLINGS = 64;
  private static final int MAX_FINAL_POLY = 1024;

  private final JsonInput in;
  private RootProofFile.General general;
  private HashOut digest;
  private Optional<RootProofFile.CircuitsInfo> circuitsInfo = Optional.empty();
  private RootProofFile.Proof proof;
  private long[] publicInputs;

  private RootProofReader(JsonInput in) {
    this.in = in;
  }

  static RootProofFile read(Source source) throws IOException, MalformedInputException {
    try (JsonInput in = JsonInput.open(source, RootProofFile.MAX_BYTES)) {
      RootProofReader reader = new RootProofReader(in);
      in.object(
          Set.of("general", "root_vd_digest", "proof"),
          Set.of("circuits_info"),
          reader::topLevelField);
      in.end();
      return new RootProofFile(
          reader.general, reader.digest, reader.circuitsInfo, reader.proof, reader.publicInputs);
    }
  }

  private void topLevelField(String name) throws IOException, MalformedInputException {
    switch (name) {
      case "general" -> general = general();
      case "root_vd_digest" -> digest = HashOut.of(hash(), 0);
      case "circuits_info" -> {
        if (!in.takeNull()) {
          circuitsInfo = Optional.of(circuitsInfo());
        }
      }
      default ->
          in.object(
              Set.of("proof", "public_inputs"),
              key -> {
                if (key.equals("proof")) {
                  proof = proof();
                } else {
                  publicInputs = elements(MAX_PUBLIC_INPUTS);
                }
              });
    }
  }

  private RootProofFile.General general() throws IOException, MalformedInputException {
    Numbers n = new Numbers("round_num", "recursion_branchout_num", "batch_size", "token_num");
    in.object(n.names(), n::read);
    return new RootProofFile.General(
        n.get("round_num"),
        n.get("recursion_branchout_num"),
        n.get("batch_size"),
        n.get("token_num"));
  }

  private RootProofFile.CircuitsInfo circuitsInfo() throws IOException, MalformedInputException {
    List<CircuitConfig> batch = new ArrayList<>();
    List<CircuitConfig> recursive = new ArrayList<>();
    String[] hex = new String[1];
    in.object(
        Set.of("batch_circuit_config", "recursive_circuit_configs", "root_verifier_data_hex"),
        name -> {
          switch (name) {
            case "batch_circuit_config" -> batch.add(config());
            case "recursive_circuit_configs" -> in.array(MAX_CONFIGS, i -> recursive.add(config()));
            default -> hex[0] = in.string(MAX_HEX);
          }
        });
    return new RootProofFile.CircuitsInfo(batch.get(0), recursive, hex[0]);
  }

  private CircuitConfig config() throws IOException, MalformedInputException {
    Numbers n =
        new Numbers(
            "num_wires",
            "num_routed_wires",
            "num_constants",
            "security_bits",
            "num_challenges",
            "max_quotient_degree_factor");
    boolean[] flags = new boolean[2];
    List<CircuitConfig.FriConfig> fri = new ArrayList<>();
    Set<String> names = n.namesWith("use_base_arithmetic_gate", "zero_knowledge", "fri_config");
    in.object(
        names,
        name -> {
          switch (name) {
            case "use_base_arithmetic_gate" -> flags[0] = in.bool();
            case "zero_knowledge" -> flags[1] = in.bool();
            case "fri_config" -> fri.add(friConfig());
            default -> n.read(name);
          }
        });
    return new CircuitConfig(
        n.get("num_wires"),
        n.get("num_routed_wires"),
        n.get("num_constants"),
        n.get("security_bits"),
        n.get("num_challenges"),
        n.get("max_quotient_degree_factor"),
        flags[0],
        flags[1],
        fri.get(0));
  }

  private CircuitConfig.FriConfig friConfig() throws IOException, MalformedInputException {
    Numbers n = new Numbers("rate_bits", "cap_height", "num_query_rounds", "proof_of_work_bits");
    long[] strategy = new long[2];
    in.object(
        n.namesWith("reduction_strategy"),
        name -> {
          if (name.equals("reduction_strategy")) {
            in.object(
                Set.of("ConstantArityBits"),
                variant -> in.exactArray(2, i -> strategy[i] = in.unsignedLong()));
          } else {
            n.read(name);
          }
        });
    return new CircuitConfig.FriConfig(
        n.get("rate_bits"),
        n.get("cap_height"),
        n.get("num_query_rounds"),
        n.get("proof_of_work_bits"),
        strategy[0],
        strategy[1]);
  }

  private RootProofFile.Proof proof() throws IOException, MalformedInputException {
    long[][] caps = new long[3][];
    List<RootProofFile.Openings> openings = new ArrayList<>();
    List<RootProofFile.Fri> fri = new ArrayList<>();
    in.object(
        Set.of(
            "wires_cap",
            "plonk_zs_partial_products_cap",
            "quotient_polys_cap",
            "openings",
            "opening_proof"),
        name -> {
          switch (name) {
            case "wires_cap" -> caps[0] = hashes(MAX_CAP);
            case "plonk_zs_partial_products_cap" -> caps[1] = hashes(MAX_CAP);
            case "quotient_polys_cap" -> caps[2] = hashes(MAX_CAP);
            case "openings" -> openings.add(openings());
            default -> fri.add(fri());
          }
        });
    return new RootProofFile.Proof(caps[0], caps[1], caps[2], openings.get(0), fri.get(0));
  }

  private RootProofFile.Openings openings() throws IOException, MalformedInputException {
    List<String> names =
        List.of(
            "constants",
            "plonk_sigmas",
            "wires",
            "plonk_zs",
            "plonk_zs_next",
            "partial_products",
            "quotient_polys");
    long[][] lists = new long[names.size()][];
    in.object(
        Set.copyOf(names), name -> lists[names.indexOf(name)] = extensionElements(MAX_OPENINGS));
    return new RootProofFile.Openings(
        lists[0], lists[1], lists[2], lists[3], lists[4], lists[5], lists[6]);
  }

  private RootProofFile.Fri fri() throws IOException, MalformedInputException {
    List<long[]> caps = new ArrayList<>();
    List<RootProofFile.QueryRound> rounds = new ArrayList<>();
    long[][] finalPoly = new long[1][];
    long[] witness = new long[1];
    in.object(
        Set.of("commit_phase_merkle_caps", "query_round_proofs", "final_poly", "pow_witness"),
        name -> {
          switch (name) {
            case "commit_phase_merkle_caps" -> in.array(MAX_CAPS, i -> caps.add(hashes(MAX_CAP)));
            case "query_round_proofs" -> in.array(MAX_QUERIES, i -> rounds.add(queryRound()));
            case "final_poly" ->
                in.object(
                    Set.of("coeffs"), key -> finalPoly[0] = extensionElements(MAX_FINAL_POLY));
            default -> witness[0] = element();
          }
        });
    return new RootProofFile.Fri(caps, rounds, finalPoly[0], witness[0]);
  }

  private RootProofFile.QueryRound queryRound() throws IOException, MalformedInputException {
    List<RootProofFile.MerkleOpening> initial = new ArrayList<>();
    List<RootProofFile.MerkleOpening> steps = new ArrayList<>();
    in.object(
        Set.of("initial_trees_proof", "steps"),
        name -> {
          if (name.equals("steps")) {
            in.array(MAX_STEPS, i -> steps.add(step()));
          } else {
            in.object(
                Set.of("evals_proofs"),
                key -> in.array(MAX_ORACLES, i -> initial.add(initialOpening())));
          }
        });
    return new RootProofFile.QueryRound(initial, steps);
  }

  /** A pair: the leaf, then the path. */
  private RootProofFile.MerkleOpening initialOpening() throws IOException, MalformedInputException {
    long[][] parts = new long[2][];
    in.exactArray(
        2,
        i -> {
          if (i == 0) {
            parts[0] = elements(MAX_LEAF);
          } else {
            parts[1] = merklePath();
          }
        });
    return new RootProofFile.MerkleOpening(parts[0], parts[1]);
  }

  private RootProofFile.MerkleOpening step() throws IOException, MalformedInputException {
    long[][] parts = new long[2][];
    in.object(
        Set.of("evals", "merkle_proof"),
        name -> {
          if (name.equals("evals")) {
            parts[0] = extensionElements(MAX_LEAF);
          } else {
            parts[1] = merklePath();
          }
        });
    return new RootProofFile.MerkleOpening(parts[0], parts[1]);
  }

  private long[] merklePath() throws IOException, MalformedInputException {
    long[][] path = new long[1][];
    in.object(Set.of("siblings"), name -> path[0] = hashes(MAX_SIBLINGS));
    return path[0];
  }

  private long[] hashes(int maximum) throws IOException, MalformedInputException {
    List<long[]> hashes = new ArrayList<>();
    in.array(maximum, i -> hashes.add(hash()));
    long[] flat = new long[hashes.size() * HashOut.ELEMENTS];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i), 0, flat, i * HashOut.ELEMENTS, HashOut.ELEMENTS);
    }
    return flat;
  }

  private long[] hash() throws IOException, MalformedInputException {
    long[][] hash = new long[1][];
    in.object(
        Set.of("elements"),
        name -> {
          hash[0] = elements(HashOut.ELEMENTS);
          if (hash[0].length != HashOut.ELEMENTS) {
            throw in.malformed("a hash has four elements");
          }
        });
    return hash[0];
  }

  private long[] elements(int maximum) throws IOException, MalformedInputException {
    long[] buffer = new long[maximum];
    int count = in.array(maximum, i -> buffer[i] = element());
    return Arrays.copyOf(buffer, count);
  }

  private long[] extensionElements(int maximum) throws IOException, MalformedInputException {
    long[] buffer = new long[2 * maximum];
    int count =
        in.array(
            maximum,
            i -> {
              long[] pair = elements(2);
              if (pair.length != 2) {
                throw in.malformed("an extension element has two parts");
              }
              buffer[2 * i] = pair[0];
              buffer[2 * i + 1] = pair[1];
            });
    return Arrays.copyOf(buffer, 2 * count);
  }

  private long element() throws IOException, MalformedInputException {
    long value = in.unsignedLong();
    if (!Goldilocks.isCanonical(value)) {
      throw in.malformed("not canonical: an element is below 2^64-2^32+1");
    }
    return value;
  }

  /** The unsigned numbers of one object, by name. */
  private final class Numbers {
    private final List<String> names;
    private final long[] values;

    Numbers(String... names) {
      this.names = List.of(names);
      this.values = new long[names.length];
    }

    Set<String> names() {
      return Set.copyOf(names);
    }

    Set<String> namesWith(String... others) {
      List<String> all = new ArrayList<>(names);
      all.addAll(List.of(others));
      return Set.copyOf(all);
    }

    void read(String name) throws IOException, MalformedInputException {
      values[names.indexOf(name)] = in.unsignedLong();
    }

    long get(String name) {
      return values[names.indexOf(name)];
    }
  }
}

package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.merkle.sumtree.MerkleV1Proof.Leaf;
import io.github.por4j.merkle.sumtree.MerkleV1Proof.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The only place where the bytes of a Merkle V1 file are read. */
final class MerkleV1Reader {
  private static final Set<String> PROOF_KEYS = Set.of("self", "path");
  private static final Set<String> NODE_KEYS = Set.of("hash", "balances", "type", "height");
  private static final Set<String> LEAF_KEYS =
      Set.of("hash", "balances", "type", "height", "nonce");
  private static final int MAX_TYPE = 9;
  private static final int MAX_HEIGHT = 1000;
  private static final int MAX_AUDIT_ID = 64;

  private final JsonInput in;
  private final BalancesReader reader;

  MerkleV1Reader(JsonInput in) {
    this.in = in;
    this.reader = new BalancesReader(in);
  }

  MerkleV1Proof proof() throws IOException, MalformedInputException {
    Leaf[] own = new Leaf[1];
    List<Node> path = new ArrayList<>();
    reader.object(
        PROOF_KEYS,
        Set.of(),
        name -> {
          if (name.equals("self")) {
            own[0] = leaf();
          } else if (in.array(MerkleV1Proof.MAX_PATH, i -> path.add(node())) == 0) {
            throw in.malformed("an empty path");
          }
        });
    in.end();
    return new MerkleV1Proof(own[0], path, reader.ignored());
  }

  private Leaf leaf() throws IOException, MalformedInputException {
    Fields fields = new Fields();
    reader.object(LEAF_KEYS, Set.of("auditId"), fields::read);
    return new Leaf(
        fields.nonce.orElseThrow(), fields.hash, fields.balances, fields.type, fields.height);
  }

  private Node node() throws IOException, MalformedInputException {
    Fields fields = new Fields();
    reader.object(NODE_KEYS, Set.of("auditId", "nonce"), fields::read);
    return new Node(fields.hash, fields.balances, fields.type, fields.height, fields.nonce);
  }

  private final class Fields {
    private TreeHash hash;
    private CoinBalances balances;
    private int type;
    private int height;
    private Optional<String> nonce = Optional.empty();

    void read(String name) throws IOException, MalformedInputException {
      switch (name) {
        case "hash" -> hash = reader.hash();
        case "balances" -> balances = reader.balances();
        case "type" -> type = in.integer(MAX_TYPE);
        case "height" -> height = in.integer(MAX_HEIGHT);
        case "nonce" -> nonce = Optional.of(reader.nonce());
        default -> in.string(MAX_AUDIT_ID);
      }
    }
  }
}

package io.github.por4j.stark;

import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.io.JsonInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, told by its content; and which names promise a content. */
enum FileKind {
  V2_ROOT_PROOF,
  V2_USER_PROOF,
  V1_CONFIG,
  V1_USER_PROOF,
  MERKLE_V2_TREE,
  MERKLE_V2_USER,
  MERKLE_V1_PROOF,
  UNKNOWN;

  /** Bytes from which a kind is told. */
  static final int PREFIX = 4096;

  private static final String JSON = ".json";
  private static final String USER_PROOF = "inclusion_proof" + JSON;

  private static final Set<String> ROOT_NAMES =
      Set.of("sum_proof_data.json", "merkle_proof_file.json", "full-liabilities-merkle-tree.txt");

  private static final Set<String> OTHER_KNOWN_NAMES =
      Set.of("sum_proof.json", "sum_values.json", "user_info_file.json");

  /** First line of a Merkle V2 tree; capitals and other liberties are for its reader to refuse. */
  private static final Pattern TREE_LINE = Pattern.compile("(?s)[0-9a-fA-F]{64},\\d+,\\{.*");

  private static final Map<FileKind, Set<String>> KEYS =
      Map.of(
          V2_ROOT_PROOF, Set.of("general", "root_vd_digest", "circuits_info"),
          V2_USER_PROOF, Set.of("account", "index", "sum_tree_siblings", "recursive_tree_siblings"),
          V1_CONFIG, Set.of("main_coins_num", "coins"),
          V1_USER_PROOF, Set.of("batch_inclusion_proof", "trunk_inclusion_proof"),
          MERKLE_V2_USER, Set.of("hash", "nodes", "nonce", "totalBalances"),
          MERKLE_V1_PROOF, Set.of("self", "path"));

  /** The kind, from the first key of a JSON object or the first line of a text. */
  static FileKind detect(byte[] content) throws IOException {
    List<String> keys = JsonInput.firstKeys(content, 1);
    if (keys.isEmpty()) {
      String text = new String(content, StandardCharsets.ISO_8859_1);
      return TREE_LINE.matcher(text).matches() ? MERKLE_V2_TREE : UNKNOWN;
    }
    return KEYS.entrySet().stream()
        .filter(kind -> kind.getValue().contains(keys.get(0)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** As users save them and as the prover writes them, in capitals or not. */
  static boolean namesUserProof(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(USER_PROOF)
        || name.length() == AccountId.DIGITS + JSON.length()
            && name.endsWith(JSON)
            && AccountId.parse(name.substring(0, AccountId.DIGITS)).isPresent();
  }

  /** Whether the name is one of a file that makes a round. */
  static boolean namesRoot(String fileName) {
    return ROOT_NAMES.contains(fileName.toLowerCase(Locale.ROOT));
  }

  /** Whether a file of this name must be of a known kind. */
  static boolean isKnownName(String fileName) {
    return namesRoot(fileName)
        || OTHER_KNOWN_NAMES.contains(fileName.toLowerCase(Locale.ROOT))
        || namesUserProof(fileName);
  }
}

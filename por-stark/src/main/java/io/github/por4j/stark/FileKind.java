package io.github.por4j.stark;

import io.github.por4j.core.io.JsonInput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, told by its content; and which names promise a content. */
enum FileKind {
  V2_ROOT_PROOF,
  V2_USER_PROOF,
  UNKNOWN;

  /** Bytes from which a kind is told. */
  static final int PREFIX = 4096;

  private static final String ROOT_PROOF_NAME = "sum_proof_data.json";

  /** As users save them, and as the prover writes them. */
  private static final Pattern USER_PROOF_NAME =
      Pattern.compile(".*inclusion_proof\\.json|[0-9a-f]{64}\\.json");

  private static final Set<String> ROOT_PROOF_KEYS =
      Set.of("general", "root_vd_digest", "circuits_info", "proof");
  private static final Set<String> USER_PROOF_KEYS =
      Set.of("account", "index", "sum_tree_siblings", "recursive_tree_siblings");

  /** The kind, from the first key of a JSON object. */
  static FileKind detect(byte[] content) throws IOException {
    List<String> keys = JsonInput.firstKeys(content, 1);
    if (keys.isEmpty()) {
      return UNKNOWN;
    }
    if (ROOT_PROOF_KEYS.contains(keys.get(0))) {
      return V2_ROOT_PROOF;
    }
    return USER_PROOF_KEYS.contains(keys.get(0)) ? V2_USER_PROOF : UNKNOWN;
  }

  /** Whether the name is one that user inclusion files have. */
  static boolean namesUserProof(String fileName) {
    return USER_PROOF_NAME.matcher(fileName).matches();
  }

  /** Whether a file of this name must be of a known kind. */
  static boolean isKnownName(String fileName) {
    return fileName.equals(ROOT_PROOF_NAME) || namesUserProof(fileName);
  }
}

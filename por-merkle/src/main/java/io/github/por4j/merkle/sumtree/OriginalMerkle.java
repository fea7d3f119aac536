package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;

/**
 * The verdict of the published validator on the same files, for comparison only: it leaves out
 * checks that {@link MerkleV1Verifier} and {@link MerkleV2Verifier} make, and crashes on some
 * files. Not followed, and answered by {@link OriginalVerdict#NOT_MODELLED}: keys that stand twice,
 * JSON types other than the published ones, invalid UTF-8, exponents above 1000, lines above 4096
 * bytes.
 */
public final class OriginalMerkle {
  private OriginalMerkle() {}

  /** Its verdict on a {@code merkle_proof_file.json}. */
  public static OriginalVerdict v1(Source proof) throws IOException {
    try {
      byte[] json = proof.read(MerkleV1Proof.MAX_BYTES);
      if (json.length == 0) {
        return OriginalVerdict.FAILED;
      }
      try (JsonInput in = JsonInput.of(proof.name(), json)) {
        return OriginalMerkleV1.read(in).verdict();
      }
    } catch (MalformedInputException e) {
      return unreadable(e);
    }
  }

  /** Its verdict on a tree file and a {@code user_info_file.json}. */
  public static OriginalVerdict v2(Source tree, Source user) throws IOException {
    try {
      byte[] json = user.read(MerkleV2User.MAX_BYTES);
      if (json.length == 0) {
        return OriginalVerdict.FAILED;
      }
      try (JsonInput in = JsonInput.of(user.name(), json)) {
        return OriginalMerkleV2.read(in).verdict(tree);
      }
    } catch (MalformedInputException e) {
      return unreadable(e);
    }
  }

  /** A cause says that the text is no JSON at all; without one it is a matter of our strictness. */
  static OriginalVerdict unreadable(MalformedInputException e) {
    return e.getCause() == null ? OriginalVerdict.NOT_MODELLED : OriginalVerdict.FAILED;
  }
}

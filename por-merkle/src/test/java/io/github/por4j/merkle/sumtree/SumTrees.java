package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.vectors.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads and verifies files of both generations, and names what was found by code and place. */
final class SumTrees {
  private SumTrees() {}

  static byte[] bytesOr(String file, String otherwise) {
    boolean there = SumTrees.class.getResource("/vectors/merkle/" + file) != null;
    return Vectors.bytes("merkle/" + (there ? file : otherwise));
  }

  static MerkleV1Proof readV1(byte[] file) throws IOException, MalformedInputException {
    return MerkleV1Proof.read(Source.of("proof", file));
  }

  static List<String> v1(byte[] file) {
    try {
      return MerkleV1Verifier.verify(readV1(file), "").stream().map(SumTrees::brief).toList();
    } catch (MalformedInputException e) {
      return List.of("MALFORMED " + e.where().pointer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MerkleV2Result verifyV2(byte[] tree, byte[] user)
      throws IOException, MalformedInputException {
    MerkleV2User read = MerkleV2User.read(Source.of("user", user));
    return MerkleV2Verifier.verify(Source.of("tree", tree), Map.of("user", read), n -> {});
  }

  static List<String> v2(byte[] tree, byte[] user) {
    try {
      return verifyV2(tree, user).findings().stream().map(SumTrees::brief).toList();
    } catch (MalformedInputException e) {
      return List.of("MALFORMED " + e.where().source() + " " + e.where().pointer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> tree(byte[] tree) {
    try {
      return MerkleV2Verifier.verify(Source.of("tree", tree), Map.of(), n -> {}).findings().stream()
          .map(SumTrees::brief)
          .toList();
    } catch (MalformedInputException e) {
      return List.of("MALFORMED " + e.where().source() + " " + e.where().pointer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String brief(Finding finding) {
    String place = finding.where().pointer();
    String source = finding.where().source();
    return finding.code().id() + " " + (place.isEmpty() ? "" : (source + " " + place).strip());
  }
}

package io.github.por4j.reserves.ownership;

import java.util.List;
import java.util.function.Function;

/**
 * One way from a public key to the texts of its address.
 *
 * @param words what it does, for reports and documents
 * @param texts every text that is this address, the usual one first
 */
record Derivation<K>(String words, Function<K, List<String>> texts) {
  static <K> Derivation<K> of(String words, Function<K, String> text) {
    return new Derivation<>(words, key -> List.of(text.apply(key)));
  }
}

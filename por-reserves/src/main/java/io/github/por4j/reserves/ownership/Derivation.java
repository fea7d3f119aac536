package io.github.por4j.reserves.ownership;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One way from a public key to the texts of its address.
 *
 * @param words what it does, for reports and documents
 * @param texts from a key and the address of the row to every text that is the key's address, the
 *     usual one first; the row's address is only read for parts that no key decides
 */
record Derivation<K>(String words, BiFunction<K, String, List<String>> texts) {
  static <K> Derivation<K> of(String words, Function<K, String> text) {
    return new Derivation<>(words, (key, address) -> List.of(text.apply(key)));
  }

  static <K> Derivation<K> several(String words, Function<K, List<String>> texts) {
    return new Derivation<>(words, (key, address) -> texts.apply(key));
  }
}

package io.github.por4j.reserves.ownership;

import java.util.List;

/** Comparison of an address with those of the key that signed. */
final class AddressMatch {
  private AddressMatch() {}

  /**
   * Whether the address is one of a key's.
   *
   * @throws FailedCheckException if it is not, with the key's own address
   */
  static <K> void require(String address, List<Derivation<K>> derivations, K key)
      throws FailedCheckException {
    String usual = null;
    boolean otherCase = false;
    for (Derivation<K> derivation : derivations) {
      for (String text : derivation.texts().apply(key, address)) {
        if (text.equals(address)) {
          return;
        }
        otherCase |= text.equalsIgnoreCase(address);
        usual = usual == null ? text : usual;
      }
    }
    if (otherCase) {
      throw new FailedCheckException(
          OwnershipCode.ADDRESS_CASE,
          "the address differs from that of the key in capitals and small letters, which this"
              + " encoding tells apart; the key's is "
              + usual);
    }
    throw new FailedCheckException(
        OwnershipCode.ADDRESS_OTHER, "the key that signed has the address " + usual);
  }
}

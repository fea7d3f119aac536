package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks who controls the address of a row. Whatever the row holds, the answer is a result, found
 * in bounded time and memory. Immutable; may be used by many threads.
 */
public final class OwnershipVerifier {
  /** Longest cell in characters that is looked at. */
  static final int LONGEST = 4096;

  private final CoinTable coins;
  private final Map<String, Check> checks = new HashMap<>();

  private OwnershipVerifier(CoinTable coins) {
    this.coins = coins;
    StarknetCheck starknet = new StarknetCheck();
    for (CoinRule rule : coins.coins()) {
      Checks.of(rule, starknet).ifPresent(check -> checks.put(rule.coin(), check));
    }
  }

  /** With the coin table of the library. */
  public static OwnershipVerifier standard() {
    return of(CoinTable.standard());
  }

  /**
   * With a coin table of the caller's own.
   *
   * @throws IllegalArgumentException if a line names an address rule that its family does not have
   */
  public static OwnershipVerifier of(CoinTable coins) {
    return new OwnershipVerifier(coins);
  }

  /** The coins it has rules for. */
  public CoinTable coins() {
    return coins;
  }

  /** What the row shows about the ownership of its address. */
  public Ownership verify(OwnershipClaim claim) {
    for (String text : texts(claim)) {
      if (text.length() > LONGEST) {
        return new Ownership(
            OwnershipCode.FIELD_FORM,
            "a cell has " + text.length() + " characters, more than " + LONGEST);
      }
    }
    Optional<CoinRule> rule = coins.find(claim.coin());
    if (rule.isEmpty()) {
      return new Ownership(
          OwnershipCode.COIN_UNKNOWN, "the coin table has no line for " + claim.coin());
    }
    return verify(rule.orElseThrow(), claim.withoutNulls());
  }

  private Ownership verify(CoinRule rule, OwnershipClaim claim) {
    Check check = checks.get(rule.coin());
    if (check == null || (rule.skippedByOkx() && claim.signature1().isEmpty())) {
      return new Ownership(
          OwnershipCode.COIN_UNSIGNED, "rows of " + rule.coin() + " are published unsigned");
    }
    try {
      requireFields(claim);
      return check.check(claim);
    } catch (FailedCheckException failed) {
      return failed.result();
    }
  }

  private static void requireFields(OwnershipClaim claim) throws FailedCheckException {
    if (claim.address().isEmpty() || claim.message().isEmpty() || claim.signature1().isEmpty()) {
      throw new FailedCheckException(
          OwnershipCode.FIELD_MISSING, "the row has no address, no message or no signature");
    }
    if (!new String(claim.message().getBytes(UTF_8), UTF_8).equals(claim.message())) {
      throw new FailedCheckException(
          OwnershipCode.FIELD_FORM, "the message is not text that UTF-8 can carry");
    }
  }

  private static List<String> texts(OwnershipClaim claim) {
    return List.of(
        claim.coin(),
        claim.type(),
        claim.network(),
        claim.address(),
        claim.message(),
        claim.signature1(),
        claim.signature2(),
        claim.script(),
        claim.owner1(),
        claim.owner2());
  }
}

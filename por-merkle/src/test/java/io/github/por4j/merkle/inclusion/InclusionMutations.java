package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.UserInclusionProof.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Proofs that differ from an honest one in one bit of what the root binds. */
final class InclusionMutations {
  private InclusionMutations() {}

  static UserInclusionProof withOneBitFlipped(UserInclusionProof proof, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> withId(proof, random);
      case 1 -> withAmount(proof, random);
      case 2 -> withIndex(proof, 1L << random.nextInt(64));
      case 3 -> withBinarySibling(proof, random);
      default -> withLayerSibling(proof, random);
    };
  }

  private static UserInclusionProof withAccount(UserInclusionProof proof, Account account) {
    return new UserInclusionProof(account, proof.index(), proof.binarySiblings(), proof.layers());
  }

  private static UserInclusionProof withId(UserInclusionProof proof, Random random) {
    char[] digits = proof.account().id().hex().toCharArray();
    int i = random.nextInt(digits.length);
    int digit = Character.digit(digits[i], 16) ^ 1 << random.nextInt(4);
    digits[i] = Character.forDigit(digit, 16);
    Account account = proof.account();
    return withAccount(
        proof, new Account(new AccountId(new String(digits)), equity(account), debt(account)));
  }

  private static UserInclusionProof withAmount(UserInclusionProof proof, Random random) {
    Account account = proof.account();
    long[] equity = equity(account);
    long[] debt = debt(account);
    long[] changed = random.nextBoolean() ? equity : debt;
    changed[random.nextInt(changed.length)] ^= 1L << random.nextInt(64);
    return withAccount(proof, new Account(account.id(), equity, debt));
  }

  private static long[] equity(Account account) {
    long[] amounts = new long[account.equityCount()];
    Arrays.setAll(amounts, account::equity);
    return amounts;
  }

  private static long[] debt(Account account) {
    long[] amounts = new long[account.debtCount()];
    Arrays.setAll(amounts, account::debt);
    return amounts;
  }

  private static UserInclusionProof withIndex(UserInclusionProof proof, long bit) {
    return new UserInclusionProof(
        proof.account(), proof.index() ^ bit, proof.binarySiblings(), proof.layers());
  }

  private static UserInclusionProof withBinarySibling(UserInclusionProof proof, Random random) {
    return new UserInclusionProof(
        proof.account(), proof.index(), flipOne(proof.binarySiblings(), random), proof.layers());
  }

  static UserInclusionProof withLayerSibling(UserInclusionProof proof, Random random) {
    List<Layer> layers = new ArrayList<>(proof.layers());
    int i = random.nextInt(layers.size());
    Layer layer = layers.get(i);
    boolean left = layer.right().isEmpty() || !layer.left().isEmpty() && random.nextBoolean();
    layers.set(
        i,
        left
            ? new Layer(flipOne(layer.left(), random), layer.right())
            : new Layer(layer.left(), flipOne(layer.right(), random)));
    return new UserInclusionProof(proof.account(), proof.index(), proof.binarySiblings(), layers);
  }

  static List<HashOut> flipOne(List<HashOut> hashes, Random random) {
    List<HashOut> changed = new ArrayList<>(hashes);
    int i = random.nextInt(changed.size());
    HashOut old = changed.get(i);
    HashOut flipped = old;
    while (flipped.equals(old)) {
      long[] elements = new long[HashOut.ELEMENTS];
      old.copyTo(elements, 0);
      elements[random.nextInt(HashOut.ELEMENTS)] ^= 1L << random.nextInt(64);
      if (Arrays.stream(elements).allMatch(Goldilocks::isCanonical)) {
        flipped = HashOut.of(elements, 0);
      }
    }
    changed.set(i, flipped);
    return changed;
  }
}

package io.github.por4j.testkit.inclusion;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.InclusionVerifier;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.merkle.inclusion.SeenAccounts;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import io.github.por4j.testkit.Check;
import io.github.por4j.testkit.RoundFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The accounts of a zk-STARK V2 round, and the user files made of them. There is no root proof: the
 * kit does not prove circuits.
 *
 * @param shape capacity at most {@value #MAX_CAPACITY}
 * @param accounts by index, 1 to the capacity; the other leaves of their last batch are empty
 *     accounts, as published
 * @param emptyBatch node of the batches that hold nobody; the published prover draws ids for these
 *     at random
 */
public record V2Round(RoundShape shape, List<Account> accounts, HashOut emptyBatch) {
  /** Largest tree that is built. */
  public static final int MAX_CAPACITY = 1 << 20;

  /** Copies the accounts. */
  public V2Round {
    accounts = List.copyOf(accounts);
    if (shape.capacity() > MAX_CAPACITY
        || accounts.isEmpty()
        || accounts.size() > shape.capacity()) {
      throw new IllegalArgumentException(accounts.size() + " accounts for " + shape);
    }
  }

  /** As above, with empty accounts in the batches that hold nobody. */
  public V2Round(RoundShape shape, List<Account> accounts) {
    this(shape, accounts, V2Tree.emptyBatch(shape));
  }

  /** The round's tree; hashes every leaf and node. */
  public V2Tree tree() {
    return new V2Tree(shape, accounts, emptyBatch);
  }

  /** A file for each account, named as the original names them, and files of equal ids apart. */
  public RoundFiles files() {
    V2Tree tree = tree();
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < accounts.size(); i++) {
      String name = accounts.get(i).id() + "_inclusion_proof.json";
      files.put(files.containsKey(name) ? i + "_" + name : name, tree.file(i));
    }
    return RoundFiles.of(files);
  }

  /** The same round with another account at an index. */
  public V2Round with(int index, Account account) {
    List<Account> other = new ArrayList<>(accounts);
    other.set(index, account);
    return of(other);
  }

  /** The same round with other accounts. */
  V2Round of(List<Account> others) {
    return new V2Round(shape, others, emptyBatch);
  }

  /** Exact sum of what the accounts own. */
  public BigInteger equity() {
    return accounts.stream().map(Account::equitySum).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Exact sum of what they owe. */
  public BigInteger debt() {
    return accounts.stream().map(Account::debtSum).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The verifier of this library, for user files of this round. */
  public Check check() {
    return check(shape, tree().root());
  }

  /** The verifier of this library, for user files of a round that somebody vouches for. */
  public static Check check(RoundShape shape, HashOut root) {
    InclusionVerifier verifier = new InclusionVerifier(shape, root);
    return files -> {
      List<Finding> findings = new ArrayList<>();
      SeenAccounts seen = new SeenAccounts();
      for (Source source : files.sources()) {
        try {
          UserInclusionProof proof = UserInclusionProof.read(source);
          List<Finding> found = verifier.verify(proof, source.name());
          findings.addAll(
              found.isEmpty() ? seen.add(proof.account(), proof.index(), source.name()) : found);
        } catch (MalformedInputException e) {
          findings.add(InputCode.malformed(e));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return findings;
    };
  }

  /** The account of the empty places. */
  static Account empty(int tokenCount) {
    return new Account(
        new AccountId("0".repeat(AccountId.DIGITS)), new long[tokenCount], new long[tokenCount]);
  }
}

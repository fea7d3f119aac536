package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An honest prover of sum proofs in the published format (por_stark.py mk_por_proof), for small
 * numbers of users.
 */
final class TestProver {
  private static final int S = StarkField.SIZE;
  private static final int EXTENSION = 16;
  private static final int QUERIES = 16;

  private final V1Config config;
  private final int uts;
  private final int users;
  private final int steps;
  private final int logDomain;
  private final int size;
  private final long[][] trace;
  private final long[][] quotients;
  private final long[] ids;
  private final BigInteger[] sums;
  private final long[] xs;
  private final long[] random;
  private final Keccak keccak = new Keccak();
  private final TestLie lie;
  private TestTree tree;

  /** A proof under way: coins of each user, ids of 256 bits. */
  TestProver(V1Config config, int uts, List<BigInteger> ids, List<BigInteger[]> balances) {
    this(config, uts, ids, balances, TestLie.NONE);
  }

  /** As above, of a prover who departs from the protocol in one place and follows it elsewhere. */
  TestProver(
      V1Config config, int uts, List<BigInteger> ids, List<BigInteger[]> balances, TestLie lie) {
    this.config = config;
    this.lie = lie;
    this.uts = uts;
    this.users = Integer.highestOneBit(ids.size()) * 2;
    this.steps = uts * users;
    this.logDomain = Integer.numberOfTrailingZeros(steps * EXTENSION);
    this.size = 1 << logDomain;
    this.xs = TestColumns.domain(logDomain);
    int coins = config.coins().size();
    this.sums = new BigInteger[coins + 1];
    this.trace = new long[coins + 1][];
    this.trace[0] = extended(netColumn(balances));
    for (int i = 0; i < coins; i++) {
      int coin = i;
      BigInteger[] column = sumColumn(balances.stream().map(b -> b[coin]).toList());
      sums[i] = column[steps - 1];
      trace[i + 1] = extended(column);
    }
    sums[coins] = Arrays.stream(sums, 0, coins).reduce(BigInteger.ZERO, BigInteger::add);
    this.ids = new long[size * S];
    for (int i = 0; i < ids.size(); i++) {
      Words.fromNumber(ids.get(i), this.ids, leaf(i) * S);
    }
    this.quotients = quotients();
    this.random = new long[size * S];
  }

  /** Domain index of a user's leaf. */
  int leaf(int user) {
    return (uts * (user + 1) + uts - 2) * EXTENSION;
  }

  private long[] extended(BigInteger[] column) {
    return TestColumns.extend(
        TestColumns.of(column), logDomain - SumProofCheck.LOG_EXTENSION, logDomain);
  }

  /** A value in the last row but one of each user, the running sum in the last. */
  private BigInteger[] sumColumn(List<BigInteger> values) {
    BigInteger[] column = new BigInteger[steps];
    Arrays.fill(column, BigInteger.ZERO);
    BigInteger sum = BigInteger.ZERO;
    for (int user = 1; user < users; user++) {
      BigInteger value = user <= values.size() ? values.get(user - 1) : BigInteger.ZERO;
      sum = sum.add(value).mod(Naive.P);
      column[uts * user + uts - 2] = value.mod(Naive.P);
      column[uts * user + uts - 1] = sum;
    }
    return column;
  }

  /** As above for net values, and above each its base-4 digits. */
  private BigInteger[] netColumn(List<BigInteger[]> balances) {
    List<BigInteger> nets =
        balances.stream()
            .map(b -> Arrays.stream(b).reduce(BigInteger.ZERO, BigInteger::add))
            .toList();
    BigInteger[] column = sumColumn(nets);
    for (int user = 0; user < users; user++) {
      for (int row = uts * user + uts - 3; row >= uts * user; row--) {
        column[row] = column[row + 1].shiftRight(2);
      }
    }
    return column;
  }

  private long[][] quotients() {
    TestQuotients q = new TestQuotients(uts, users, logDomain, xs);
    List<long[]> all = new ArrayList<>();
    all.add(q.firstRows(trace[0]));
    all.add(q.digits(trace[0]));
    all.add(q.accumulation(trace[0]));
    all.add(q.boundary(trace[0], sums[sums.length - 1]));
    for (int i = 0; i < config.mainCoins(); i++) {
      all.add(q.accumulation(trace[i + 1]));
      all.add(q.boundary(trace[i + 1], sums[i]));
    }
    if (lie.quotient() >= 0) {
      all.set(lie.quotient(), new long[size * S]);
    }
    return all.toArray(long[][]::new);
  }

  /** The {@code sum_values.json}. */
  Map<String, Object> sumValues() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < config.coins().size(); i++) {
      values.put(config.coins().get(i), sums[i]);
    }
    values.put(SumValues.TOTAL, sums[sums.length - 1]);
    return values;
  }

  BigInteger[] sums() {
    return sums;
  }

  /** The {@code sum_proof.json}. */
  Map<String, Object> prove() {
    tree = new TestTree(leaves(), logDomain);
    long[] nonce = work(tree.root());
    long[] combination = combination(nonce);
    long[] combinationWords = TestColumns.words(combination);
    TestTree combinationTree = new TestTree(combinationWords, logDomain);
    int[] positions = new Transcript(keccak).indices(combinationTree.root(), size);
    int[] rows = new int[4 * QUERIES];
    int[] stepsOn = {0, 1, uts - 1, uts};
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (positions[i / 4] + stepsOn[i % 4] * EXTENSION) % size;
    }

    Map<String, Object> proof = new LinkedHashMap<>();
    proof.put("steps", steps);
    proof.put("uts", uts);
    proof.put("mtree_root", Words.hex(tree.root(), 0));
    proof.put("l_mtree_root", Words.hex(combinationTree.root(), 0));
    proof.put("pow_nonce", Words.hex(nonce, 0));
    proof.put("mtree_branches", branches(tree.branches(rows)));
    proof.put("mtree_entries_data", entries(rows));
    proof.put("l_mtree_branches", branches(combinationTree.branches(positions)));
    proof.put("low_degree_proof", new TestFri(keccak, lie).prove(combination, logDomain));
    return proof;
  }

  /** Row without id and random number: net value and coins, then the quotients. */
  private long[] row(long[][] columns, int index) {
    long[] words = new long[columns.length * S];
    for (int i = 0; i < columns.length; i++) {
      StarkField.toWord(columns[i], index * S, words, i * S);
    }
    return words;
  }

  private long[] leaves() {
    long[] leaves = new long[size * S];
    long[] entry = new long[4 * S];
    for (int i = 0; i < size; i++) {
      long[] values = row(trace, i);
      long[] rest = row(quotients, i);
      keccak.hash(rest, 0, rest.length, random, i * S);
      random[i * S] ^= lie == TestLie.RANDOM_NUMBER ? 1 : 0;
      System.arraycopy(values, 0, entry, 0, S);
      keccak.hash(values, S, values.length - S, entry, S);
      System.arraycopy(ids, i * S, entry, 2 * S, S);
      System.arraycopy(random, i * S, entry, 3 * S, S);
      keccak.hash(entry, 0, entry.length, leaves, i * S);
    }
    return leaves;
  }

  /** The first nonce from the root on that does. */
  private long[] work(long[] root) {
    long[] nonce = root.clone();
    long low = Long.reverseBytes(root[3]);
    while (!new Transcript(keccak).isWorkDone(root, nonce)) {
      low++;
      nonce[3] = Long.reverseBytes(low);
    }
    return nonce;
  }

  private long[] combination(long[] nonce) {
    List<long[]> columns = new ArrayList<>(Arrays.asList(trace));
    long[] idColumn = new long[ids.length];
    for (int at = 0; at < ids.length; at += S) {
      StarkField.fromWord(ids, at, idColumn, at);
    }
    columns.add(idColumn);
    columns.add(quotients[0]);
    columns.addAll(Arrays.asList(quotients).subList(2, quotients.length));
    long[] k = new Transcript(keccak).coefficients(nonce, 2 * columns.size());
    long[] combined = quotients[1].clone();
    if (lie == TestLie.COMBINATION) {
      System.arraycopy(trace[0], 0, combined, 0, combined.length);
    }
    long[] shift = new long[S];
    long[] term = new long[S];
    for (int i = 0; i < size; i++) {
      StarkField.pow(xs, i * S, 3L * steps, shift, 0);
      for (int j = 0; j < columns.size(); j++) {
        StarkField.mul(k, (2 * j + 1) * S, shift, 0, term, 0);
        StarkField.add(term, 0, k, 2 * j * S, term, 0);
        StarkField.mul(columns.get(j), i * S, term, 0, term, 0);
        StarkField.add(combined, i * S, term, 0, combined, i * S);
      }
    }
    return combined;
  }

  private List<Object> entries(int[] rows) {
    List<Object> entries = new ArrayList<>();
    int coins = config.coins().size();
    for (int i = 0; i < rows.length; i++) {
      int at = rows[i];
      long[] values = row(trace, at);
      String id = Words.hex(ids, at * S);
      if (i % 4 == 0) {
        long[] rest = row(quotients, at);
        entries.add(
            TestColumns.hex(values, 0, coins + 1)
                + id
                + TestColumns.hex(rest, 0, quotients.length));
      } else {
        long[] hash = new long[S];
        keccak.hash(values, S, coins * S, hash, 0);
        entries.add(
            List.of(
                Words.hex(values, 0),
                i % 4 == 1 ? Words.hex(hash, 0) : TestColumns.hex(values, S, coins),
                id,
                Words.hex(random, at * S)));
      }
    }
    return entries;
  }

  static List<Object> branches(Branches branches) {
    List<Object> lists = new ArrayList<>();
    for (int i = 0; i < branches.count(); i++) {
      List<Object> list = new ArrayList<>();
      for (int j = 0; j < branches.length(); j++) {
        int slot = branches.slot(i, j);
        list.add(branches.given()[slot] ? Words.hex(branches.words(), slot * S) : "");
      }
      lists.add(list);
    }
    return lists;
  }

  String root() {
    return Words.hex(tree.root(), 0);
  }

  String random(int user) {
    return Words.hex(random, leaf(user) * S);
  }

  List<Object> path(int user) {
    long[] path = tree.path(leaf(user));
    List<Object> list = new ArrayList<>();
    for (int at = 0; at < path.length; at += S) {
      list.add(Words.hex(path, at));
    }
    return list;
  }
}

package io.github.por4j.testkit.v1;

import static io.github.por4j.testkit.v1.StarkPolynomials.P;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A prover of sum proofs in the published format (por_stark.py mk_por_proof), for small numbers of
 * users.
 */
final class V1Prover {
  private static final int LOG_EXTENSION = 4;
  private static final int ROWS_PER_QUERY = 4;

  private final V1Coins coins;
  private final int uts;
  private final int users;
  private final int steps;
  private final BigInteger[] xs;
  private final BigInteger[][] trace;
  private final BigInteger[][] quotients;
  private final BigInteger[] ids;
  private final BigInteger[] sums;
  private final byte[][] random;
  private final V1Departure departure;
  private final V1Deceit deceit;
  private final V1Batch batch;
  private final PermutedTree tree;

  V1Prover(V1Coins coins, V1Batch batch, V1Deceit deceit) {
    this.coins = coins;
    this.batch = batch;
    this.deceit = deceit;
    this.departure = deceit.departure();
    this.uts = batch.uts();
    this.users = Integer.highestOneBit(batch.users().size()) * 2;
    this.steps = uts * users;
    int logDomain = Integer.numberOfTrailingZeros(steps) + LOG_EXTENSION;
    this.xs = StarkPolynomials.domain(logDomain);
    int count = coins.names().size();
    this.sums = new BigInteger[count + 1];
    this.trace = new BigInteger[count + 1][];
    trace[0] = StarkPolynomials.extend(netColumn(), logDomain);
    for (int i = 0; i < count; i++) {
      int coin = i;
      BigInteger[] column =
          sumColumn(batch.users().stream().map(user -> user.balances().get(coin)).toList());
      sums[i] = column[steps - 1].add(deceit.sum(i)).mod(P);
      trace[i + 1] = StarkPolynomials.extend(column, logDomain);
    }
    sums[count] = Arrays.stream(sums, 0, count).reduce(BigInteger.ZERO, BigInteger::add);
    this.ids = new BigInteger[xs.length];
    Arrays.fill(ids, BigInteger.ZERO);
    for (int i = 0; i < batch.users().size(); i++) {
      ids[leaf(i)] = batch.users().get(i).id();
    }
    this.quotients = quotients();
    this.random = new byte[xs.length][];
    this.tree = new PermutedTree(leaves());
  }

  /** Domain index of a user's leaf. */
  private int leaf(int user) {
    return (uts * (user + 1) + uts - 2) << LOG_EXTENSION;
  }

  /** A value in the last row but one of each user, the running sum in the last. */
  private BigInteger[] sumColumn(List<BigInteger> values) {
    BigInteger[] column = new BigInteger[steps];
    Arrays.fill(column, BigInteger.ZERO);
    BigInteger sum = BigInteger.ZERO;
    for (int user = 1; user < users; user++) {
      BigInteger value = user <= values.size() ? values.get(user - 1) : BigInteger.ZERO;
      sum = sum.add(value).mod(P);
      column[uts * user + uts - 2] = value.mod(P);
      column[uts * user + uts - 1] = sum;
    }
    return column;
  }

  /** As above for net values, and above each its base-4 digits. */
  private BigInteger[] netColumn() {
    List<BigInteger> nets = new ArrayList<>();
    for (int i = 0; i < batch.users().size(); i++) {
      nets.add(deceit.net(i, batch.users().get(i)));
    }
    BigInteger[] column = sumColumn(nets);
    for (int user = 0; user < users; user++) {
      for (int row = uts * user + uts - 3; row >= uts * user; row--) {
        column[row] = column[row + 1].shiftRight(2);
      }
    }
    return column;
  }

  private BigInteger[][] quotients() {
    Quotients q = new Quotients(uts, users, xs);
    List<BigInteger[]> all = new ArrayList<>();
    all.add(q.firstRows(trace[0]));
    all.add(q.digits(trace[0]));
    all.add(q.accumulation(trace[0]));
    all.add(q.boundary(trace[0], sums[sums.length - 1]));
    for (int i = 0; i < coins.main(); i++) {
      all.add(q.accumulation(trace[i + 1]));
      all.add(q.boundary(trace[i + 1], sums[i]));
    }
    if (departure.quotient() >= 0) {
      Arrays.fill(all.get(departure.quotient()), BigInteger.ZERO);
    }
    return all.toArray(BigInteger[][]::new);
  }

  private byte[][] leaves() {
    byte[][] leaves = new byte[xs.length][];
    for (int i = 0; i < leaves.length; i++) {
      random[i] = Keccak.hash(Keccak.words(row(quotients, i)));
      random[i][0] ^= (byte) (departure == V1Departure.RANDOM_NUMBER ? 1 : 0);
      leaves[i] = leaf(row(trace, i), ids[i], i);
    }
    deceit
        .shown()
        .forEach((place, user) -> leaves[leaf(place)] = leaf(values(user), user.id(), leaf(place)));
    return leaves;
  }

  private byte[] leaf(List<BigInteger> values, BigInteger id, int at) {
    byte[] balances = Keccak.hash(Keccak.words(values.subList(1, values.size())));
    return Keccak.hash(Keccak.word(values.get(0)), balances, Keccak.word(id), random[at]);
  }

  private static List<BigInteger> values(V1User user) {
    List<BigInteger> values = new ArrayList<>(List.of(user.net()));
    user.balances().forEach(balance -> values.add(balance.mod(P)));
    return values;
  }

  private static List<BigInteger> row(BigInteger[][] columns, int index) {
    return Arrays.stream(columns).map(column -> column[index]).toList();
  }

  /** The {@code sum_values.json}. */
  Map<String, Object> sumValues() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < coins.names().size(); i++) {
      values.put(coins.names().get(i), sums[i]);
    }
    values.put("total_value", sums[sums.length - 1]);
    return values;
  }

  /** Sums of the coins as signed integers. */
  List<BigInteger> lifted() {
    return Arrays.stream(sums, 0, sums.length - 1)
        .map(s -> s.shiftLeft(1).compareTo(P) > 0 ? s.subtract(P) : s)
        .toList();
  }

  /** The {@code sum_proof.json}. */
  Map<String, Object> prove() {
    byte[] nonce = Transcript.work(tree.root());
    BigInteger[] combination = combination(nonce);
    PermutedTree combinationTree = LowDegree.tree(combination);
    int[] positions = Transcript.indices(combinationTree.root(), xs.length);
    int[] rows = new int[ROWS_PER_QUERY * positions.length];
    int[] stepsOn = {0, 1, uts - 1, uts};
    for (int i = 0; i < rows.length; i++) {
      int on = stepsOn[i % ROWS_PER_QUERY] << LOG_EXTENSION;
      rows[i] = (positions[i / ROWS_PER_QUERY] + on) % xs.length;
    }
    Map<String, Object> proof = new LinkedHashMap<>();
    proof.put("steps", steps);
    proof.put("uts", uts);
    proof.put("mtree_root", Keccak.hex(tree.root()));
    proof.put("l_mtree_root", Keccak.hex(combinationTree.root()));
    proof.put("pow_nonce", Keccak.hex(nonce));
    proof.put("mtree_branches", tree.branches(rows, departure == V1Departure.BRANCH_FORM));
    proof.put("mtree_entries_data", entries(rows));
    proof.put("l_mtree_branches", combinationTree.branches(positions));
    proof.put("low_degree_proof", new LowDegree(departure).prove(combination));
    return proof;
  }

  private BigInteger[] combination(byte[] nonce) {
    List<BigInteger[]> columns = new ArrayList<>(Arrays.asList(trace));
    columns.add(ids);
    columns.add(quotients[0]);
    columns.addAll(Arrays.asList(quotients).subList(2, quotients.length));
    BigInteger[] k = new BigInteger[2 * columns.size()];
    Arrays.setAll(k, i -> Transcript.coefficient(nonce, i));
    BigInteger[] combined =
        (departure == V1Departure.COMBINATION ? trace[0] : quotients[1]).clone();
    BigInteger degree = BigInteger.valueOf(3L * steps);
    for (int i = 0; i < combined.length; i++) {
      BigInteger shift = xs[i].modPow(degree, P);
      for (int j = 0; j < columns.size(); j++) {
        BigInteger factor = k[2 * j].add(k[2 * j + 1].multiply(shift)).mod(P);
        combined[i] = combined[i].add(columns.get(j)[i].multiply(factor)).mod(P);
      }
    }
    return combined;
  }

  private List<Object> entries(int[] rows) {
    List<Object> entries = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      int at = rows[i];
      List<BigInteger> values = row(trace, at);
      String net = Keccak.hex(Keccak.word(values.get(0)));
      byte[] balances = Keccak.words(values.subList(1, values.size()));
      String id = Keccak.hex(Keccak.word(ids[at]));
      if (i % ROWS_PER_QUERY == 0) {
        String rest = Keccak.hex(Keccak.words(row(quotients, at)));
        entries.add(net + Keccak.hex(balances) + id + rest);
      } else {
        String shown = Keccak.hex(i % ROWS_PER_QUERY == 1 ? Keccak.hash(balances) : balances);
        entries.add(new ArrayList<Object>(List.of(net, shown, id, Keccak.hex(random[at]))));
      }
    }
    return entries;
  }

  byte[] root() {
    return tree.root();
  }

  /** A user as his file shows him. */
  V1User shown(int user) {
    return deceit.shown().getOrDefault(user, batch.users().get(user));
  }

  /** The net value that the leaf holds. */
  BigInteger net(int user) {
    return deceit.net(user, shown(user));
  }

  String random(int user) {
    return Keccak.hex(random[leaf(user)]);
  }

  List<Object> path(int user) {
    return tree.path(leaf(user));
  }
}

package io.github.por4j.stark.v1;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Accounts in batches, and the files of the round that the honest prover makes of them. */
record TestAccounts(V1Config config, List<Batch> batches) {
  /** One batch of users; balances in the order of the configuration. */
  record Batch(int uts, List<BigInteger> ids, List<BigInteger[]> balances) {}

  /** All files, those for users included. */
  Map<String, byte[]> prove() {
    Map<String, byte[]> files = new TreeMap<>();
    Map<String, Object> configuration = new LinkedHashMap<>();
    configuration.put("main_coins_num", config.mainCoins());
    configuration.put("coins", new ArrayList<Object>(config.coins()));
    files.put(TestRound.CONFIG, TestJson.write(configuration));

    List<TestProver> provers = new ArrayList<>();
    List<BigInteger> roots = new ArrayList<>();
    List<BigInteger[]> sums = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      Batch batch = batches.get(i);
      TestProver prover = new TestProver(config, batch.uts(), batch.ids(), batch.balances());
      put(files, "sum_proof_data/batches/a" + i, prover);
      provers.add(prover);
      roots.add(new BigInteger(prover.root(), 16));
      BigInteger[] all = prover.sums();
      sums.add(Arrays.copyOf(all, all.length - 1));
    }
    TestProver trunk = new TestProver(config, 32, roots, lifted(sums));
    put(files, TestRound.TRUNK, trunk);

    for (int i = 0; i < batches.size(); i++) {
      Map<String, Object> trunkHalf = new LinkedHashMap<>();
      trunkHalf.put("trunk_mtree_root", trunk.root());
      trunkHalf.put("batch_id", provers.get(i).root());
      putValues(trunkHalf, lifted(sums).get(i));
      trunkHalf.put("random_number", trunk.random(i));
      trunkHalf.put("merkle_path", trunk.path(i));
      for (int user = 0; user < batches.get(i).ids().size(); user++) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("batch_inclusion_proof", batchHalf(provers.get(i), i, user));
        file.put("trunk_inclusion_proof", trunkHalf);
        file.put("config", configuration);
        files.put(
            "inclusion_proof_data/a" + i + "/user_" + user + "_inclusion_proof.json",
            TestJson.write(file));
      }
    }
    return files;
  }

  private static void put(Map<String, byte[]> files, String folder, TestProver prover) {
    files.put(folder + "/sum_proof.json", TestJson.write(prover.prove()));
    files.put(folder + "/sum_values.json", TestJson.write(prover.sumValues()));
  }

  private static List<BigInteger[]> lifted(List<BigInteger[]> sums) {
    return sums.stream()
        .map(s -> Arrays.stream(s).map(Sums::lift).toArray(BigInteger[]::new))
        .toList();
  }

  private Map<String, Object> batchHalf(TestProver prover, int index, int user) {
    Batch batch = batches.get(index);
    Map<String, Object> half = new LinkedHashMap<>();
    half.put("batch_mtree_root", prover.root());
    half.put("user_id", Naive.hex(Naive.word(batch.ids().get(user))));
    putValues(half, batch.balances().get(user));
    half.put("random_number", prover.random(user));
    half.put("user_index", user);
    half.put("batch_index", index);
    half.put("uts", batch.uts());
    half.put("merkle_path", prover.path(user));
    return half;
  }

  private void putValues(Map<String, Object> half, BigInteger[] values) {
    BigInteger total = Arrays.stream(values).reduce(BigInteger.ZERO, BigInteger::add);
    half.put(SumValues.TOTAL, total.toString());
    for (int i = 0; i < values.length; i++) {
      half.put(config.coins().get(i), values[i].toString());
    }
  }
}

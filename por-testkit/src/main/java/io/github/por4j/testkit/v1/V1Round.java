package io.github.por4j.testkit.v1;

import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.RoundFiles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Accounts of a zk-STARK V1 round in batches, and the files that the prover makes of them. A proof
 * takes a million hashes of work, about a second.
 */
public record V1Round(V1Coins coins, List<V1Batch> batches) {
  private static final int TRUNK_UTS = 32;
  private static final String FOLDER = "sum_proof_data";

  /** Copies the batches. */
  public V1Round {
    batches = List.copyOf(batches);
  }

  /** Sum proofs of batches {@code a0}, {@code a1} ... and trunk, and a file for each user. */
  public RoundFiles files() {
    return files(V1Departure.NONE);
  }

  /** As above, by a prover who departs from the protocol in the proof of the first batch. */
  public RoundFiles files(V1Departure departure) {
    return files(V1Deceit.of(departure), V1Deceit.NONE);
  }

  /** As above, by a prover who lies in the first batch and in the trunk. */
  RoundFiles files(V1Deceit first, V1Deceit inTrunk) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(FOLDER + "/config.json", Json.write(coins.document()));
    List<V1Prover> provers = new ArrayList<>();
    List<V1User> roots = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      V1Prover prover = new V1Prover(coins, batches.get(i), i == 0 ? first : V1Deceit.NONE);
      put(files, FOLDER + "/batches/a" + i, prover);
      provers.add(prover);
      roots.add(new V1User(new BigInteger(1, prover.root()), prover.lifted()));
    }
    V1Prover trunk = new V1Prover(coins, new V1Batch(TRUNK_UTS, roots), inTrunk);
    put(files, FOLDER + "/trunk", trunk);
    for (int i = 0; i < batches.size(); i++) {
      Map<String, Object> trunkHalf = trunkHalf(trunk, i);
      for (int user = 0; user < batches.get(i).users().size(); user++) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("batch_inclusion_proof", batchHalf(provers.get(i), i, user));
        file.put("trunk_inclusion_proof", trunkHalf);
        file.put("config", coins.document());
        String name = "inclusion_proof_data/a" + i + "/user_" + user + "_inclusion_proof.json";
        files.put(name, Json.write(file));
      }
    }
    return RoundFiles.of(files);
  }

  private static void put(Map<String, byte[]> files, String folder, V1Prover prover) {
    files.put(folder + "/sum_proof.json", Json.write(prover.prove()));
    files.put(folder + "/sum_values.json", Json.write(prover.sumValues()));
  }

  private Map<String, Object> trunkHalf(V1Prover trunk, int index) {
    V1User batch = trunk.shown(index);
    Map<String, Object> half = new LinkedHashMap<>();
    half.put("trunk_mtree_root", Keccak.hex(trunk.root()));
    half.put("batch_id", Keccak.hex(Keccak.word(batch.id())));
    putValues(half, batch, trunk.net(index));
    half.put("random_number", trunk.random(index));
    half.put("merkle_path", trunk.path(index));
    return half;
  }

  private Map<String, Object> batchHalf(V1Prover prover, int index, int user) {
    V1User account = prover.shown(user);
    Map<String, Object> half = new LinkedHashMap<>();
    half.put("batch_mtree_root", Keccak.hex(prover.root()));
    half.put("user_id", Keccak.hex(Keccak.word(account.id())));
    putValues(half, account, prover.net(user));
    half.put("random_number", prover.random(user));
    half.put("user_index", user);
    half.put("batch_index", index);
    half.put("uts", batches.get(index).uts());
    half.put("merkle_path", prover.path(user));
    return half;
  }

  private void putValues(Map<String, Object> half, V1User account, BigInteger net) {
    half.put("total_value", net.toString());
    for (int i = 0; i < coins.names().size(); i++) {
      half.put(coins.names().get(i), account.balances().get(i).toString());
    }
  }

  /** A small fixed round: two coins, one of them main, three users with a negative balance. */
  public static V1Round example() {
    List<V1User> users = List.of(user(1, 5, 3), user(2, 9, -4), user(3, 70, 1));
    return new V1Round(
        new V1Coins(1, List.of("BTC", "ETH")),
        List.of(new V1Batch(16, users), new V1Batch(16, List.of(user(4, 8, 8)))));
  }

  private static V1User user(long id, long btc, long eth) {
    List<BigInteger> balances = List.of(BigInteger.valueOf(btc), BigInteger.valueOf(eth));
    return new V1User(BigInteger.valueOf(id).shiftLeft(200), balances);
  }
}

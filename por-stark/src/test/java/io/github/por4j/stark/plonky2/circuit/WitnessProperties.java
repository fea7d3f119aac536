package io.github.por4j.stark.plonky2.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The batch circuit that is laid out says what it should: its constraints, evaluated row by row,
 * hold for honest accounts and for nothing else that is tried.
 */
class WitnessProperties {
  private static final long MAX_SUM = (1L << 62) - 1;

  /** Accounts, and what a tree over them must have at its root, worked out without a circuit. */
  private static final class Accounts {
    private final long[][] ids;
    private final long[][] equities;
    private final long[][] debts;
    private long[] publicInputs;

    Accounts(int count, int tokens, Random random) {
      ids = new long[count][5];
      equities = new long[count][tokens];
      debts = new long[count][tokens];
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < ids[i].length; j++) {
          ids[i][j] = random.nextLong() >>> 8;
        }
        for (int t = 0; t < tokens; t++) {
          debts[i][t] = random.nextLong() >>> 20;
          equities[i][t] = debts[i][t] + (random.nextLong() >>> 20);
        }
      }
    }

    private static long sum(long[] amounts) {
      long sum = 0;
      for (long amount : amounts) {
        sum = Goldilocks.canonical(Goldilocks.add(sum, amount));
      }
      return sum;
    }

    private HashOut root() {
      HashOut[] level = new HashOut[ids.length];
      for (int i = 0; i < level.length; i++) {
        long[] id = ids[i];
        level[i] =
            Poseidon.hashNoPad(id[0], id[1], id[2], id[3], id[4], sum(equities[i]), sum(debts[i]));
      }
      while (level.length > 1) {
        HashOut[] parents = new HashOut[level.length / 2];
        for (int i = 0; i < parents.length; i++) {
          parents[i] = Poseidon.twoToOne(level[2 * i], level[2 * i + 1]);
        }
        level = parents;
      }
      return level[0];
    }

    Witness witness() {
      CircuitBuilder builder = BatchCircuit.layOut(ids.length, equities[0].length);
      Witness witness = new Witness(CircuitTable.finish(builder));
      int next = 0;
      for (int i = 0; i < ids.length; i++) {
        for (long[] part : List.of(ids[i], equities[i], debts[i])) {
          for (long value : part) {
            witness.set(Target.virtual(next++), value);
          }
        }
      }
      witness.solve(builder.publicInputs());
      publicInputs = builder.publicInputs().stream().mapToLong(witness::get).toArray();
      return witness;
    }
  }

  @Property(tries = 12)
  void honestAccountsAreAccepted(
      @ForAll @IntRange(min = 1, max = 3) int log,
      @ForAll @IntRange(min = 1, max = 4) int tokens,
      @ForAll long seed) {
    Random random = new Random(seed);
    Accounts accounts = new Accounts(1 << log, tokens, random);
    Witness witness = accounts.witness();
    assertTrue(witness.isAccepted());
    long equity = 0;
    long debt = 0;
    for (int i = 0; i < 1 << log; i++) {
      equity += Accounts.sum(accounts.equities[i]);
      debt += Accounts.sum(accounts.debts[i]);
    }
    HashOut root = accounts.root();
    long[] expected = {equity, debt, root.e0(), root.e1(), root.e2(), root.e3()};
    assertArrayEquals(expected, accounts.publicInputs);

    for (int i = 0; i < 20; i++) {
      int wire = witness.computed().get(random.nextInt(witness.computed().size()));
      long value = witness.get(wire);
      witness.change(wire, Goldilocks.add(value, 1 + (random.nextLong() >>> 40)));
      assertFalse(witness.isAccepted(), "wire " + wire);
      witness.change(wire, value);
    }
    assertTrue(witness.isAccepted());
  }

  /** One account in debt, or whose net is beyond 62 bits or negative, at any place. */
  @Property(tries = 12)
  void otherAccountsAreRefused(
      @ForAll @IntRange(min = 1, max = 3) int log,
      @ForAll @IntRange(min = 1, max = 4) int tokens,
      @ForAll long seed) {
    Random random = new Random(seed);
    for (int kind = 0; kind < 3; kind++) {
      Accounts accounts = new Accounts(1 << log, tokens, random);
      int i = random.nextInt(1 << log);
      int token = random.nextInt(tokens);
      switch (kind) {
        case 0 -> accounts.debts[i][token] = Accounts.sum(accounts.equities[i]) + 1;
        case 1 ->
            accounts.equities[i][token] =
                MAX_SUM + 1 + Accounts.sum(accounts.debts[i]) + (random.nextLong() >>> 20);
        default -> {
          Arrays.fill(accounts.debts[i], 0);
          Arrays.fill(accounts.equities[i], 0);
          accounts.equities[i][token] = Goldilocks.sub(0, 1 + random.nextInt(1000));
        }
      }
      assertFalse(accounts.witness().isAccepted(), "kind " + kind);
    }
  }

  /**
   * Only the net is bound: what the last account owns and owes can both be raised beyond 62 bits
   * (soundness finding V2-4).
   */
  @Property(tries = 6)
  void grossAmountsAreNotBound(@ForAll @IntRange(min = 1, max = 3) int log, @ForAll long seed) {
    Accounts accounts = new Accounts(1 << log, 1, new Random(seed));
    int last = (1 << log) - 1;
    long net = Goldilocks.sub(accounts.equities[last][0], accounts.debts[last][0]);
    accounts.debts[last][0] = MAX_SUM + 1;
    accounts.equities[last][0] = Goldilocks.add(accounts.debts[last][0], net);
    assertTrue(accounts.witness().isAccepted());
  }
}

package io.github.por4j.core.account;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What zk-STARK V2 requires of the amounts of one account (soundness entry V2-4). */
public final class AccountRules {
  /** Amounts and net values are below 2^62. */
  public static final int AMOUNT_BITS = 62;

  private static final BigInteger GOLDILOCKS_ORDER =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE.shiftLeft(32)).add(BigInteger.ONE);

  private AccountRules() {}

  /**
   * Checks the number of amounts against the round's, and every amount and sum.
   *
   * @param account where its JSON object stands is {@code where}
   * @param tokenCount tokens of the round
   */
  public static List<Finding> check(Account account, int tokenCount, Location where) {
    if (account.equityCount() == tokenCount && account.debtCount() == tokenCount) {
      return checkAmounts(account, where);
    }
    List<Finding> findings = new ArrayList<>();
    checkCount("equity", account.equityCount(), tokenCount, where, findings);
    checkCount("debt", account.debtCount(), tokenCount, where, findings);
    findings.addAll(checkAmounts(account, where));
    return findings;
  }

  /** The rules that need no round: every amount and sum. */
  public static List<Finding> checkAmounts(Account account, Location where) {
    if (surelyHold(account)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < account.equityCount(); i++) {
      checkAmount("equity", i, account.equity(i), where, findings);
    }
    for (int i = 0; i < account.debtCount(); i++) {
      checkAmount("debt", i, account.debt(i), where, findings);
    }
    BigInteger equity = account.equitySum();
    BigInteger debt = account.debtSum();
    checkSum("equity", equity, where, findings);
    checkSum("debt", debt, where, findings);
    BigInteger net = equity.subtract(debt);
    if (net.signum() < 0) {
      findings.add(
          new Finding(
              AccountCode.NEGATIVE_NET,
              where,
              "the account owes more than it owns",
              "equity >= " + debt,
              equity.toString()));
    } else if (net.bitLength() > AMOUNT_BITS) {
      findings.add(
          new Finding(
              AccountCode.NET_RANGE,
              where,
              "equity minus debt is too large",
              "below 2^62",
              net.toString()));
    }
    return findings;
  }

  /** The same rules on words, for accounts whose sums are below 2^63; others are left to above. */
  private static boolean surelyHold(Account account) {
    long bits = 0;
    for (int i = 0; i < account.equityCount(); i++) {
      bits |= account.equity(i);
    }
    for (int i = 0; i < account.debtCount(); i++) {
      bits |= account.debt(i);
    }
    if (bits >>> AMOUNT_BITS != 0 || !account.sumsAreSmall()) {
      return false;
    }
    long net = account.equitySumWord() - account.debtSumWord();
    return net >>> AMOUNT_BITS == 0;
  }

  private static void checkCount(
      String list, int actual, int tokenCount, Location where, List<Finding> findings) {
    if (actual != tokenCount) {
      findings.add(
          new Finding(
              AccountCode.TOKEN_COUNT,
              where.at(where.pointer() + "/" + list),
              "the list has another length than the round has tokens",
              Integer.toString(tokenCount),
              Integer.toString(actual)));
    }
  }

  private static void checkAmount(
      String list, int index, long amount, Location where, List<Finding> findings) {
    if (amount >>> AMOUNT_BITS != 0) {
      findings.add(
          new Finding(
              AccountCode.AMOUNT_RANGE,
              where.at(where.pointer() + "/" + list + "/" + index),
              "the amount is too large",
              "below 2^62",
              Long.toUnsignedString(amount)));
    }
  }

  private static void checkSum(
      String list, BigInteger sum, Location where, List<Finding> findings) {
    if (sum.compareTo(GOLDILOCKS_ORDER) >= 0) {
      findings.add(
          new Finding(
              AccountCode.SUM_RANGE,
              where.at(where.pointer() + "/" + list),
              "the sum wraps around in the field",
              "below " + GOLDILOCKS_ORDER,
              sum.toString()));
    }
  }
}

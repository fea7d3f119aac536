package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.merkle.hash.Keccak;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Nothing in a proof can be changed, and nothing that can be read makes a check fail to end. */
class MutationTest {
  private static final Map<String, byte[]> TINY = TestRound.archive("tiny.zip");
  private static final String BATCH = "sum_proof_data/batches/a0/sum_proof.json";
  private static final String VALUES = "sum_proof_data/batches/a0/sum_values.json";
  private static final String USER = "user_3_inclusion_proof.json";

  private static final String REPLACEMENTS = "{}[]\",:-0123456789abcdefe. \u0000\u007f";

  /** One word of a string, or a number. */
  private static final Pattern VALUE = Pattern.compile("[0-9a-f]{64}|(?<= )[0-9]+(?=[,}])");

  private static Source source(String name, byte[] bytes) {
    return Source.of(name, bytes);
  }

  private static List<Finding> checkBatch(byte[] proof, byte[] values)
      throws IOException, MalformedInputException {
    V1Config config = V1Config.read(source(TestRound.CONFIG, TINY.get(TestRound.CONFIG)));
    return SumProofCheck.check(
            config,
            SumProofReader.read(source(BATCH, proof)),
            SumValues.read(source(VALUES, values)),
            false,
            BATCH,
            VALUES,
            Keccak.forWork(0))
        .findings();
  }

  private static boolean isRefused(List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.severity() == Severity.INVALID);
  }

  @Test
  void everyWordAndNumberOfASumProofIsBound() throws Exception {
    byte[] proof = TINY.get(BATCH);
    assertFalse(isRefused(checkBatch(proof, TINY.get(VALUES))));
    Random random = new Random(1);
    Matcher matcher = VALUE.matcher(new String(proof, StandardCharsets.US_ASCII));
    int values = 0;
    while (matcher.find()) {
      byte[] changed = flip(proof, matcher, random);
      assertTrue(isBatchRefused(changed, TINY.get(VALUES)), "a value at byte " + matcher.start());
      values++;
    }
    assertTrue(values > 1500, values + " values");
  }

  @Test
  void everySumIsBoundOrNamedAsFree() throws Exception {
    byte[] sums = TINY.get(VALUES);
    Matcher matcher = VALUE.matcher(new String(sums, StandardCharsets.US_ASCII));
    Random random = new Random(2);
    int values = 0;
    while (matcher.find()) {
      assertTrue(isBatchRefused(TINY.get(BATCH), flip(sums, matcher, random)));
      values++;
    }
    assertTrue(values == 6);
  }

  private static boolean isBatchRefused(byte[] proof, byte[] values) throws IOException {
    try {
      return isRefused(checkBatch(proof, values));
    } catch (MalformedInputException e) {
      return true;
    }
  }

  @Test
  void everyWordAndNumberOfAnInclusionFileIsBound() throws Exception {
    V1RoundCheck round = TestRound.check(TINY);
    byte[] file = TINY.get(USER);
    assertTrue(round.checkInclusion(V1Inclusion.read(source(USER, file))).isIncluded());
    Pattern value = Pattern.compile("[0-9a-f]{64}|(?<=[\" ]-?)[0-9]+(?=[\",}])");
    Matcher matcher = value.matcher(new String(file, StandardCharsets.US_ASCII));
    Random random = new Random(3);
    int values = 0;
    while (matcher.find()) {
      byte[] changed = flip(file, matcher, random);
      boolean included;
      try {
        included = round.checkInclusion(V1Inclusion.read(source(USER, changed))).isIncluded();
      } catch (MalformedInputException e) {
        included = false;
      }
      assertFalse(included, "a value at byte " + matcher.start());
      values++;
    }
    assertTrue(values > 40, values + " values");
  }

  /** Flips a bit of one digit, so that another digit of the same kind comes of it. */
  private static byte[] flip(byte[] bytes, Matcher matcher, Random random) {
    byte[] changed = bytes.clone();
    boolean isWord = matcher.end() - matcher.start() == Words.DIGITS;
    int at = matcher.start() + random.nextInt(matcher.end() - matcher.start());
    int digit = Character.digit(bytes[at], 16);
    int other = isWord ? digit ^ 1 << random.nextInt(4) : digit >= 8 ? digit - 4 : digit ^ 1;
    changed[at] = (byte) Character.forDigit(other, 16);
    return changed;
  }

  @Property(tries = 300)
  void truncatedFilesAreMalformed(@ForAll Random random) {
    for (String name : List.of(BATCH, VALUES, USER, TestRound.CONFIG)) {
      byte[] whole = TINY.get(name);
      byte[] part = Arrays.copyOf(whole, random.nextInt(whole.length));
      assertThrows(MalformedInputException.class, () -> read(name, part), name);
    }
  }

  private static void read(String name, byte[] bytes) throws IOException, MalformedInputException {
    switch (name) {
      case BATCH -> SumProofReader.read(source(name, bytes));
      case VALUES -> SumValues.read(source(name, bytes));
      case USER -> V1Inclusion.read(source(name, bytes));
      default -> V1Config.read(source(name, bytes));
    }
  }

  /** Any bytes in any place: the check ends with a report, and never better than before. */
  @Property(tries = 150)
  void damagedRoundsAreReported(@ForAll Random random) {
    Map<String, byte[]> files = new TreeMap<>(TINY);
    List<String> names = List.of(BATCH, VALUES, USER, TestRound.CONFIG);
    String name = names.get(random.nextInt(names.size()));
    byte[] bytes = files.get(name).clone();
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(bytes.length);
      byte other = (byte) REPLACEMENTS.charAt(random.nextInt(REPLACEMENTS.length()));
      bytes[at] = Character.isWhitespace(bytes[at]) ? bytes[at] : other;
    }
    files.put(name, bytes);
    if (!Arrays.equals(bytes, TINY.get(name))) {
      assertNotEquals(Verdict.VALID, TestRound.outcome(files).verdict(), name);
    }
  }

  /** Sizes in the file choose no memory and no work. */
  @Test
  void sizesOutOfRangeAreFindings() throws Exception {
    for (String steps : List.of("1", "2", "4", "8", "64", "524288", "1048576", "1073741824")) {
      for (String uts : List.of("1", "2", "3", "64", "128", "4096", "1073741824")) {
        String text = new String(TINY.get(BATCH), StandardCharsets.US_ASCII);
        byte[] changed =
            TestRound.utf8(
                text.replace("\"steps\": 256", "\"steps\": " + steps)
                    .replace("\"uts\": 16", "\"uts\": " + uts));
        assertTrue(isBatchRefused(changed, TINY.get(VALUES)), steps + " " + uts);
      }
    }
  }

  /** Configurations that do not fit the proof. */
  @Test
  void otherNumbersOfCoinsAreFindings() {
    for (int coins = 1; coins <= 8; coins++) {
      for (int main = 0; main <= coins; main++) {
        if (coins == 5 && main == 3) {
          continue;
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < coins; i++) {
          names.append(i == 0 ? "" : ", ");
          names.append('"').append("BTC,ETH,USDT,USDC,XRP,A,B,C".split(",", -1)[i]).append('"');
        }
        Map<String, byte[]> files = new TreeMap<>(TINY);
        files.put(
            TestRound.CONFIG,
            TestRound.utf8("{\"main_coins_num\": " + main + ", \"coins\": [" + names + "]}"));
        assertNotEquals(Verdict.VALID, TestRound.outcome(files).verdict(), coins + " " + main);
      }
    }
  }
}

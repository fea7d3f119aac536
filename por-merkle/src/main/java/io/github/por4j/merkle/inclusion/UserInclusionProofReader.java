package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.merkle.hash.HashOut;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The only place where the bytes of a V2 user file are read. */
final class UserInclusionProofReader {
  private static final Set<String> PROOF_KEYS =
      Set.of("account", "index", "sum_tree_siblings", "recursive_tree_siblings");
  private static final Set<String> ACCOUNT_KEYS = Set.of("id", "equity", "debt");
  private static final Set<String> LAYER_KEYS = Set.of("left_hashes", "right_hashes");

  /** More than any round has, so that a path of another shape is a finding, not a refusal. */
  static final int MAX_BINARY = 64;

  static final int MAX_LAYERS = 64;
  static final int MAX_WIDTH = 1024;
  private static final int MAX_AMOUNT_DIGITS = 20;

  private final JsonInput in;
  private Account account;
  private long index;
  private List<HashOut> binarySiblings;
  private final List<UserInclusionProof.Layer> layers = new ArrayList<>();

  private UserInclusionProofReader(JsonInput in) {
    this.in = in;
  }

  static UserInclusionProof parse(String name, byte[] json)
      throws IOException, MalformedInputException {
    try (JsonInput in = JsonInput.of(name, json)) {
      UserInclusionProofReader reader = new UserInclusionProofReader(in);
      in.object(PROOF_KEYS, reader::field);
      in.end();
      return new UserInclusionProof(
          reader.account, reader.index, reader.binarySiblings, reader.layers);
    }
  }

  private void field(String name) throws IOException, MalformedInputException {
    switch (name) {
      case "account" -> account = account();
      case "index" -> index = in.unsignedLong();
      case "sum_tree_siblings" -> binarySiblings = hashes(MAX_BINARY);
      default -> in.array(MAX_LAYERS, i -> layers.add(layer()));
    }
  }

  private Account account() throws IOException, MalformedInputException {
    AccountId[] id = new AccountId[1];
    long[][] amounts = new long[2][];
    in.object(
        ACCOUNT_KEYS,
        name -> {
          switch (name) {
            case "id" -> id[0] = id();
            case "equity" -> amounts[0] = amounts();
            default -> amounts[1] = amounts();
          }
        });
    return new Account(id[0], amounts[0], amounts[1]);
  }

  private AccountId id() throws IOException, MalformedInputException {
    String text = in.string(AccountId.DIGITS);
    return AccountId.parse(text)
        .orElseThrow(() -> in.malformed("an account id has 64 lower-case hexadecimal digits"));
  }

  private long[] amounts() throws IOException, MalformedInputException {
    long[] amounts = new long[RoundShape.MAX_TOKEN_COUNT];
    int count = in.array(RoundShape.MAX_TOKEN_COUNT, i -> amounts[i] = amount());
    return Arrays.copyOf(amounts, count);
  }

  private long amount() throws IOException, MalformedInputException {
    String text = in.string(MAX_AMOUNT_DIGITS);
    if (text.isEmpty() || text.length() > 1 && text.charAt(0) == '0') {
      throw in.malformed("not a canonical decimal number");
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw in.malformed("not a canonical decimal number");
      }
      if (i == MAX_AMOUNT_DIGITS - 1 && exceeds64Bits(value, digit)) {
        throw in.malformed("a number above 2^64-1");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static boolean exceeds64Bits(long tenth, int digit) {
    int toMost = Long.compareUnsigned(tenth, Long.divideUnsigned(-1L, 10));
    return toMost > 0 || toMost == 0 && digit > 5;
  }

  private UserInclusionProof.Layer layer() throws IOException, MalformedInputException {
    List<List<HashOut>> sides = new ArrayList<>(List.of(List.of(), List.of()));
    in.object(LAYER_KEYS, name -> sides.set(name.equals("left_hashes") ? 0 : 1, hashes(MAX_WIDTH)));
    return new UserInclusionProof.Layer(sides.get(0), sides.get(1));
  }

  private List<HashOut> hashes(int maximum) throws IOException, MalformedInputException {
    List<HashOut> hashes = new ArrayList<>();
    in.array(maximum, i -> hashes.add(hash()));
    return hashes;
  }

  private HashOut hash() throws IOException, MalformedInputException {
    String text = in.string(HashOut.DIGITS);
    return HashOut.parse(text)
        .orElseThrow(
            () ->
                in.malformed(
                    "a hash has 64 lower-case hexadecimal digits, four elements below"
                        + " 2^64-2^32+1"));
  }
}

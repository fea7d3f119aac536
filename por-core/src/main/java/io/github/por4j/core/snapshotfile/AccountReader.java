package io.github.por4j.core.snapshotfile;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.io.CsvInput;
import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Location;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Streams the accounts of one file; what it holds does not grow with the file. */
final class AccountReader {
  private static final int MAX_ID = 128;

  /** A V1 amount is below a prime of 252 bits, which has 76 digits. */
  private static final int MAX_DIGITS = 80;

  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,79}");

  /** Blanks that may stand before a document. */
  private static final int MAX_BLANKS = 1 << 12;

  /** Symbols are few and stand in every account. */
  private final Map<String, AssetSymbol> symbols = new HashMap<>();

  private final Accounts accounts;
  private Form form;

  private AccountReader(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The form of the file; empty if it holds no account. */
  static Optional<Form> read(Source source, Accounts accounts)
      throws IOException, MalformedInputException {
    AccountReader reader = new AccountReader(accounts);
    int first = firstByte(source);
    if (first == '[' || first == '{') {
      reader.json(source);
    } else {
      reader.csv(source);
    }
    return Optional.ofNullable(reader.form);
  }

  /** Whether a file holds accounts of a snapshot: a JSON array, or CSV with a column id. */
  static boolean isSnapshot(Source source) throws IOException, MalformedInputException {
    int first = firstByte(source);
    if (first == '[' || first == '{') {
      return first == '[';
    }
    try (CsvInput csv = CsvInput.open(source)) {
      return csv.header().contains("id");
    }
  }

  private static int firstByte(Source source) throws IOException, MalformedInputException {
    try (InputStream in = source.open()) {
      for (byte b : in.readNBytes(MAX_BLANKS)) {
        if (b > ' ' || b < 0) {
          return b;
        }
      }
    }
    throw new MalformedInputException(Location.of(source.name()), "empty");
  }

  private void json(Source source) throws IOException, MalformedInputException {
    try (JsonInput in = JsonInput.stream(source)) {
      in.array(Integer.MAX_VALUE, index -> account(in));
      in.end();
    }
  }

  private void account(JsonInput in) throws IOException, MalformedInputException {
    accounts.begin(in::where);
    boolean[] has = new boolean[2];
    Form[] found = new Form[1];
    in.fields(
        key -> {
          if (key.equals("id")) {
            once(in, has, 0);
            accounts.id(in.string(MAX_ID));
          } else if (key.equals("assets") && in.atObject()) {
            once(in, has, 1);
            isForm(in, found, Form.STARK_V2);
            in.fields(coin -> amount(in, coin));
          } else {
            isForm(in, found, Form.STARK_V1);
            amount(in, key);
          }
        });
    if (!has[0]) {
      throw in.malformed("key \"id\" is missing");
    }
    if (found[0] == null) {
      throw in.malformed("an account without assets");
    }
    if (form != null && form != found[0]) {
      throw in.malformed("an account of another form than those before it");
    }
    form = found[0];
    accounts.end(form);
  }

  private static void once(JsonInput in, boolean[] has, int key) throws MalformedInputException {
    if (has[key]) {
      throw in.malformed("key stands twice");
    }
    has[key] = true;
  }

  private static void isForm(JsonInput in, Form[] found, Form form) throws MalformedInputException {
    if (found[0] != null && found[0] != form) {
      throw in.malformed("unknown key");
    }
    found[0] = form;
  }

  private void amount(JsonInput in, String coin) throws IOException, MalformedInputException {
    AssetSymbol symbol = symbols.get(coin);
    if (symbol == null) {
      symbol =
          AssetSymbol.parse(coin)
              .orElseThrow(() -> in.malformed("the key is not " + AssetSymbol.FORM));
      symbols.put(coin, symbol);
    }
    if (!accounts.amount(symbol, in.bigIntegerOrText(MAX_DIGITS))) {
      throw in.malformed("key stands twice");
    }
  }

  private void csv(Source source) throws IOException, MalformedInputException {
    try (CsvInput csv = CsvInput.open(source)) {
      int id = csv.header().indexOf("id");
      if (id < 0) {
        throw csv.malformed("column \"id\" is missing");
      }
      List<AssetSymbol> assets = new ArrayList<>();
      for (int i = 0; i < csv.header().size(); i++) {
        int column = i;
        assets.add(
            i == id
                ? null
                : AssetSymbol.parse(csv.header().get(i))
                    .orElseThrow(
                        () -> csv.malformed(column, "the name is not " + AssetSymbol.FORM)));
      }
      Optional<List<String>> row = csv.row();
      while (row.isPresent()) {
        form = Form.CSV;
        line(csv, id, assets, row.get());
        row = csv.row();
      }
    }
  }

  private void line(CsvInput csv, int id, List<AssetSymbol> assets, List<String> fields)
      throws MalformedInputException {
    accounts.begin(csv::where);
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      if (i == id) {
        accounts.id(field);
      } else if (!field.isEmpty()) {
        if (!INTEGER.matcher(field).matches()) {
          throw csv.malformed(i, "not a canonical integer of at most 80 digits");
        }
        accounts.amount(assets.get(i), new BigInteger(field));
      }
    }
    accounts.end(Form.CSV);
  }
}

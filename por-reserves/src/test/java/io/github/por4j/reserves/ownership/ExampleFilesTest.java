package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of published example files, cut at commas: none of these files has one in a cell. */
class ExampleFilesTest {
  private static final OwnershipVerifier VERIFIER = OwnershipVerifier.standard();

  @Test
  void signaturesOfTheFirstRelease() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String[]> rows = rows("okx_por_example_563eaa1.csv", "coin,address,");
    for (String[] row : rows) {
      OwnershipClaim claim =
          new OwnershipClaim(row[0], "", "", row[1], row[3], row[4], row[5], row[6], "", "");
      Ownership result = VERIFIER.verify(claim);
      if (result.status() != OwnershipStatus.VERIFIED) {
        wrong.add(row[1] + " " + result);
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(33, rows.size());
  }

  @Test
  void rowsWithTypeAndOwners() throws IOException {
    List<OwnershipCode> codes = new ArrayList<>();
    for (String[] row : rows("benzayb014_okx_por_example.csv", "coin,Type,")) {
      OwnershipClaim claim =
          new OwnershipClaim(
              row[0], row[1], row[2], row[4], row[6], row[7], row[8], row[9], row[10], row[11]);
      codes.add(VERIFIER.verify(claim).code());
    }
    assertEquals(
        List.of(
            OwnershipCode.VERIFIED,
            OwnershipCode.STAKING_OWNER,
            OwnershipCode.STAKING_OWNER,
            OwnershipCode.VERIFIED,
            OwnershipCode.VERIFIED,
            OwnershipCode.VERIFIED,
            OwnershipCode.VERIFIED,
            OwnershipCode.OWNER_NAMED_BY_FILE,
            OwnershipCode.VERIFIED,
            OwnershipCode.KEY_ROTATED,
            OwnershipCode.VERIFIED,
            OwnershipCode.VERIFIED,
            OwnershipCode.VERIFIED),
        codes);
  }

  @Test
  void rowsOfTheTestHarnessGoByNetwork() throws IOException {
    List<OwnershipStatus> statuses = new ArrayList<>();
    for (String[] row : rows("test_e66ba3f.csv", "digitalAsset,")) {
      OwnershipClaim claim =
          new OwnershipClaim(
              row[1], "", row[1], row[2], row[5], row[3], row[4], row[6], row[7], row[8]);
      statuses.add(VERIFIER.verify(claim).status());
    }
    OwnershipStatus[] expected = new OwnershipStatus[9];
    Arrays.fill(expected, OwnershipStatus.VERIFIED);
    expected[1] = OwnershipStatus.UNBOUND;
    expected[8] = OwnershipStatus.UNBOUND;
    assertEquals(List.of(expected), statuses);
  }

  /** Rows after the line that opens so, cells missing at the end made empty. */
  private static List<String[]> rows(String file, String header) throws IOException {
    List<String[]> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : new String(VectorCase.resource(file), UTF_8).lines().toList()) {
      if (inside && !line.isEmpty()) {
        String[] cells = line.strip().split(",", -1);
        String[] row = Arrays.copyOf(cells, 12);
        for (int i = cells.length; i < row.length; i++) {
          row[i] = "";
        }
        rows.add(row);
      }
      inside |= line.startsWith(header);
    }
    return rows;
  }
}

package io.github.por4j.reserves.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AddressTextTest {
  @Test
  void hexadecimalIsReadWithoutCaseAndLeadingZeros() {
    assertEquals("0xab0", AddressText.canonical(" 0X00aB0 "));
    assertEquals("0x", AddressText.canonical("0x000"));
    assertEquals("0x00g", AddressText.canonical("0x00g"));
  }

  /** Zeros before a letter that is no digit: where to end them must not be tried at each. */
  @Test
  void textsThatAreAlmostHexadecimalTakeTimeThatGrowsWithTheirLength() {
    String text = "0x" + "0".repeat(2000) + "g";
    AtomicLong looks = new AtomicLong();
    assertFalse(AddressText.HEX.matcher(counting(text, looks)).matches());
    assertTrue(looks.get() < 4L * text.length(), looks::toString);
  }

  @Test
  void oneAddressHasOneText() {
    assertSame("0xAB12", "0xab12");
    assertSame("0x00ab", "0xab");
    assertSame("bitcoincash:qpm2", "qpm2");
    assertSame("BC1QABC", "bc1qabc");
    // The same account for bounceable and other use, from the TON documentation's address forms.
    assertSame(
        "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF",
        "UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPuwA");
    assertNotEquals(
        AddressText.canonical("3QVtn5nHRxBXX7C7sKw2qdkoGqMMwFUgwF"),
        AddressText.canonical("3QVtn5nHRxBXX7C7sKw2qdkoGqMMwFUgwf"));
  }

  private static void assertSame(String one, String other) {
    assertEquals(AddressText.canonical(one), AddressText.canonical(other));
  }

  private static CharSequence counting(String text, AtomicLong looks) {
    return new CharSequence() {
      @Override
      public int length() {
        return text.length();
      }

      @Override
      public char charAt(int index) {
        looks.incrementAndGet();
        return text.charAt(index);
      }

      @Override
      public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
      }
    };
  }
}

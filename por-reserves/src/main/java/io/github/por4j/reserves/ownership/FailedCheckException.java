package io.github.por4j.reserves.ownership;

/** A check of one row failed; becomes the row's result. */
final class FailedCheckException extends Exception {
  private static final long serialVersionUID = 1L;

  private final OwnershipCode code;

  FailedCheckException(OwnershipCode code, String reason) {
    super(reason, null, false, false);
    this.code = code;
  }

  Ownership result() {
    return new Ownership(code, getMessage());
  }
}

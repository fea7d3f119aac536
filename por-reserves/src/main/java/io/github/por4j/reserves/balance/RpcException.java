package io.github.por4j.reserves.balance;

/** A node gave no usable answer. */
final class RpcException extends Exception {
  private static final long serialVersionUID = 1L;

  RpcException(String reason) {
    super(reason);
  }

  RpcException(String reason, Throwable cause) {
    super(reason, cause);
  }
}

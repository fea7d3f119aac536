package io.github.por4j.reserves.balance;

import java.time.Duration;

/** Lets time pass; tests only note how much. */
@FunctionalInterface
interface Pause {
  Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

  void pass(Duration duration) throws InterruptedException;
}

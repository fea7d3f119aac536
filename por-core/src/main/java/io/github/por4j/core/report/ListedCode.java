package io.github.por4j.core.report;

/** A code that keeps its parts in one entry, as the enums do. */
public interface ListedCode extends FindingCode {
  /** The parts. */
  CodeEntry entry();

  @Override
  default String id() {
    return entry().id();
  }

  @Override
  default Severity severity() {
    return entry().severity();
  }

  @Override
  default String checked() {
    return entry().checked();
  }

  @Override
  default String source() {
    return entry().source();
  }
}

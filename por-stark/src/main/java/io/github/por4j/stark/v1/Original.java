package io.github.por4j.stark.v1;

/** What OKX's published validator does with an input for which a check of ours has a finding. */
enum Original {
  /** It refuses the input too. */
  REFUSES,
  /** It does not make the check. */
  ACCEPTS,
  /** It may do either; which, is not worked out. */
  UNKNOWN;

  FormatAnswer answer() {
    return switch (this) {
      case REFUSES -> FormatAnswer.REFUSED;
      case ACCEPTS -> FormatAnswer.ACCEPTED;
      case UNKNOWN -> FormatAnswer.UNDETERMINED;
    };
  }
}

package io.github.por4j.stark.v1;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.ListedCode;
import java.util.List;

/** A finding code of this package, which also knows whether the original makes the check. */
interface V1Code extends ListedCode {
  Original original();

  /** What the original would say of an input with these findings. */
  static FormatAnswer answer(List<Finding> findings) {
    FormatAnswer answer = FormatAnswer.ACCEPTED;
    for (Finding finding : findings) {
      answer = answer.worst(of(finding.code()).answer());
    }
    return answer;
  }

  /** An input that this verifier cannot read is not worked out further. */
  private static Original of(FindingCode code) {
    return code instanceof V1Code v1 ? v1.original() : Original.UNKNOWN;
  }
}

package io.github.por4j.core.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** What is taken as JSON at all, before any value is read as a type. */
final class JsonFactories {
  /** Longest number; a sum over a V1 round, modulo a prime of 252 bits, has up to 80 digits. */
  static final int MAX_NUMBER = 96;

  /** Deepest nesting; the published formats need nine. */
  private static final int MAX_DEPTH = 16;

  private static final int MAX_NAME = 128;

  /** For bytes in memory. */
  static final JsonFactory MEMORY =
      JsonFactory.builder()
          .configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION, false)
          .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
          // UTF-8 only: other encodings fail with exceptions that are not about JSON.
          .configure(JsonFactory.Feature.CHARSET_DETECTION, false)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(MAX_NAME)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          .build();

  /** For a reader, which must close the stream that it was opened for. */
  static final JsonFactory STREAM =
      MEMORY.rebuild().enable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  private JsonFactories() {}
}

package io.github.por4j.reserves;

import io.github.por4j.reserves.file.Layout;
import java.util.Optional;

/**
 * A file that was read.
 *
 * @param layout empty if no detail section was found
 * @param rows rows of the detail section, unreadable ones included
 */
public record FileRead(String name, Optional<Layout> layout, long rows) {}

package io.github.por4j.reserves.file;

import io.github.por4j.core.report.Location;
import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * What the summary section states for a coin.
 *
 * @param coin upper case
 * @param all whether the file writes {@code (ALL)}: the sum over all networks of the coin
 * @param height snapshot height; empty in the newer form
 * @param amount in whole coins
 */
public record SummaryRow(
    Location where, String coin, boolean all, OptionalLong height, BigDecimal amount) {}

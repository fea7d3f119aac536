package io.github.por4j.reserves.address;

/** 128 bits that stand for a list of texts; made by {@link Fingerprints}. */
public record Fingerprint(long high, long low) {}

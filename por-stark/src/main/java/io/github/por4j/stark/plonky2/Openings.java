package io.github.por4j.stark.plonky2;

/**
 * Opened values in the order in which they are observed and combined, which is not that of the file
 * (plonk/proof.rs to_fri_openings): constants, sigmas, wires, zs, partial products and quotients at
 * zeta; zs at the next point.
 */
record Openings(long[] atZeta, long[] atZetaNext) {
  static Openings of(RootProofFile.Openings o) {
    return new Openings(
        concat(o.constants(), o.sigmas(), o.wires(), o.zs(), o.partialProducts(), o.quotients()),
        o.zsNext());
  }

  private static long[] concat(long[]... parts) {
    int length = 0;
    for (long[] part : parts) {
      length += part.length;
    }
    long[] all = new long[length];
    int offset = 0;
    for (long[] part : parts) {
      System.arraycopy(part, 0, all, offset, part.length);
      offset += part.length;
    }
    return all;
  }
}

package org.openlocaloffer.benchmarks.hostile;

/**
 * A broken document.
 *
 * @param number with it and the seed, {@link Mutator} makes the same again
 * @param of the document that it was, by its place in the list
 * @param how it was broken, such as {@code NULS,TRUNCATED}
 */
public record Mutant(int number, int of, String how, byte[] body) {}

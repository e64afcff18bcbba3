/**
 * Takes the sample town and the candidates that the crawler makes of it, gives what was found of
 * each field and how the crawler behaved.
 */
package org.openlocaloffer.benchmarks.town;

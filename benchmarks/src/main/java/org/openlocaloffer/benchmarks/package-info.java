/**
 * Takes the modules as they are and inputs that people name, gives figures: what {@code
 * bin/measure} runs.
 */
package org.openlocaloffer.benchmarks;

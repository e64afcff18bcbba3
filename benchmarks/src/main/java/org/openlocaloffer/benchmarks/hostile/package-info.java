/** Takes documents, broken and whole, gives how the crawler's own readers took them. */
package org.openlocaloffer.benchmarks.hostile;

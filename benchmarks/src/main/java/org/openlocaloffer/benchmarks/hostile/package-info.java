/** Takes documents, broken and whole, gives what the crawler's own reading makes of them. */
package org.openlocaloffer.benchmarks.hostile;

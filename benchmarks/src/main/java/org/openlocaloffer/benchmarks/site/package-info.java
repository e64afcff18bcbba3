/**
 * Takes a number and a size, gives the same generated websites every time, a server that shows them
 * and its ledger of who asked for what.
 */
package org.openlocaloffer.benchmarks.site;

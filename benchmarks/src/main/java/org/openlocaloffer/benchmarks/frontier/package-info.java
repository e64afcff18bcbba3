/**
 * Takes a number of due pages, gives a frontier in PostgreSQL that holds them, and how long a claim
 * on it takes.
 */
package org.openlocaloffer.benchmarks.frontier;

/**
 * Takes sources from their topic, gives their seeds to the frontier and their definitions to the
 * stages that fetch and read.
 */
package org.openlocaloffer.crawler.source;

/**
 * Takes sources from their topic, gives their seeds to the pages, their definitions to the stages,
 * and reports on them.
 */
package org.openlocaloffer.crawler.frontier.source;

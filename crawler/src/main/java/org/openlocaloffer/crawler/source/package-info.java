/** Takes sources from their topic, gives their seeds to the frontier. */
package org.openlocaloffer.crawler.source;

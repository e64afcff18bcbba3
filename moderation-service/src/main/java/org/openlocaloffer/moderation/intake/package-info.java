/**
 * Takes candidates and crawl reports from Kafka, gives items and reports to the sources, each once
 * however often they come.
 */
package org.openlocaloffer.moderation.intake;

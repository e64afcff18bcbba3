package org.openlocaloffer.moderation.source;

import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;

/**
 * A source and how it stands.
 *
 * @param report the crawler's latest; null before the first
 */
public record SourceHealth(Source source, CrawlReport report) {}

package org.openlocaloffer.moderation.source;

import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;

/**
 * A source and how it stands.
 *
 * @param report the crawler's latest; null before the first
 * @param origin who says what the source is
 */
public record SourceHealth(Source source, CrawlReport report, Origin origin) {}

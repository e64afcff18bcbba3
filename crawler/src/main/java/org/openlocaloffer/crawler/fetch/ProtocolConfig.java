package org.openlocaloffer.crawler.fetch;

import java.io.Serializable;
import org.openlocaloffer.crawler.frontier.DatabaseConfig;
import org.openlocaloffer.crawler.frontier.FrontierConfig;

/**
 * All that {@link GuardedProtocol} needs to know, in one value of Storm's configuration.
 *
 * @param database null where nothing is kept
 */
public record ProtocolConfig(
    DatabaseConfig database, FrontierConfig frontier, FetchConfig fetch, AgentConfig agent)
    implements Serializable {}

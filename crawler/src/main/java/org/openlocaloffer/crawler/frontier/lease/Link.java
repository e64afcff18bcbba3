package org.openlocaloffer.crawler.frontier.lease;

import java.io.Serializable;

/**
 * A page to know of.
 *
 * @param url canonical
 * @param host its name, without port
 * @param depth links from a seed
 * @param sitemap a list of pages, not a page
 * @param hops redirects that led here
 */
public record Link(String url, String host, int depth, boolean sitemap, int hops)
    implements Serializable {}

/**
 * Takes a service's {@link org.openlocaloffer.sitekit.Site} (name, links, look) from its Spring
 * context, gives to its pages one layout, one set of safe response headers and error pages in plain
 * words.
 */
package org.openlocaloffer.sitekit;

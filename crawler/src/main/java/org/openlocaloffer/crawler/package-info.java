/** Takes sources from moderation, gives candidates and crawl reports to it. */
package org.openlocaloffer.crawler;

/**
 * Takes what was fetched, gives candidates to moderation's topic and the outcome of each lease to
 * the frontier.
 */
package org.openlocaloffer.crawler.candidate;

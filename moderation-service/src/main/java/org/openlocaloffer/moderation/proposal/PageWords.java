package org.openlocaloffer.moderation.proposal;

/**
 * What a page says, as far as it tells what the page is about.
 *
 * @param name of the service, else the page's title
 * @param summary may be null
 * @param what may be null
 * @param who may be null
 * @param snapshot HTML of the main part; may be null
 * @param text main text, a paragraph on each line
 */
public record PageWords(
    String name, String summary, String what, String who, String snapshot, String text) {}

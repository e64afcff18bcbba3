/**
 * Takes what a social source says of one event, group or post from the kinds, gives it to them as
 * an entry. Whatever names a person is dropped here.
 */
package org.openlocaloffer.crawler.social.entry;

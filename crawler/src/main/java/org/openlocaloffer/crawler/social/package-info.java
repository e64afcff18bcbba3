/**
 * Takes documents of groups, organisers and accounts on social networks from the crawler, gives
 * their events, posts and facts as entries. Members, attendees and authors are dropped here and go
 * no further.
 */
package org.openlocaloffer.crawler.social;

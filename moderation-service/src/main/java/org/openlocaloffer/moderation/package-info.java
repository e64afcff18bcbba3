/**
 * Takes candidates from the crawler, gives approved listings to the index. In the order of the
 * data: {@code intake}, {@code triage}, {@code review}, {@code decision}, {@code publish}; beside
 * it {@code source} and {@code trust}, which admins edit, {@code access} and {@code insight}.
 */
package org.openlocaloffer.moderation;

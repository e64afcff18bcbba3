/**
 * Takes candidates from the crawler, gives approved listings to the index. In the order of the
 * data: {@code intake}, {@code item}, {@code proposal}, {@code queue}, {@code review}, {@code
 * decision}, {@code listing}, {@code publish}; beside it {@code source}, {@code trust} and {@code
 * taxonomy}, which admins edit, {@code access}, {@code insight} and {@code upgrade}.
 */
package org.openlocaloffer.moderation;

package org.openlocaloffer.moderation.queue;

import java.util.List;
import org.openlocaloffer.moderation.item.Item;

/**
 * A page of the queue.
 *
 * @param total of all pages
 * @param next what the next page's query gives as after; null on the last page
 */
public record QueuePage(long total, List<Item> items, String next) {}

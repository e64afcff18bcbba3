/** Takes items, gives them in the order in which they are best looked at. */
package org.openlocaloffer.moderation.queue;

/**
 * Takes counts of items and of messages not yet sent, gives gauges to whoever watches the service.
 */
package org.openlocaloffer.moderation.insight;

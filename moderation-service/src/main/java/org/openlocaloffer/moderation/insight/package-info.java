/** Takes counts of items and of publish, gives gauges to whoever watches the service. */
package org.openlocaloffer.moderation.insight;

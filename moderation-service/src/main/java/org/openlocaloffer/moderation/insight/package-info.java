/** Takes counts from triage and publish, gives gauges to whoever watches the service. */
package org.openlocaloffer.moderation.insight;

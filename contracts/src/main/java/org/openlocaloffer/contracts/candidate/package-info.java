/** Takes pages from the crawler, gives what they claim to moderation. */
package org.openlocaloffer.contracts.candidate;

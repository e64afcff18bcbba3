/** Takes requests of scripts, gives them what the screens give to people. */
package org.openlocaloffer.moderation.review.api;

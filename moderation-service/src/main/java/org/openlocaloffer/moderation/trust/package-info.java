/**
 * Takes whom staff trust and whom they block, gives decisions on pages that nobody needs to look at
 * any more.
 */
package org.openlocaloffer.moderation.trust;

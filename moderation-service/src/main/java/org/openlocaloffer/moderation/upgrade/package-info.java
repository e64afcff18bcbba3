/** Takes what earlier releases stored, gives it in the shape of this one. */
package org.openlocaloffer.moderation.upgrade;

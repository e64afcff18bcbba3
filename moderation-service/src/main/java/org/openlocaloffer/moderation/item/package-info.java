/**
 * Takes what intake read, gives each page that was found its content, its proposal and its state.
 */
package org.openlocaloffer.moderation.item;

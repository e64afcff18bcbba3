/**
 * Takes sources from config and the admins and the crawler's reports from intake, gives sources to
 * the crawler and their health to the screens.
 */
package org.openlocaloffer.moderation.source;

/**
 * Takes what an admin types about a source from the screen, gives the source, or what is wrong with
 * it field by field, to the registry.
 */
package org.openlocaloffer.moderation.source.form;

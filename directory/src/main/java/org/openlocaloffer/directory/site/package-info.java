/**
 * Takes the council's file, the vocabulary and every failure, gives the names, the plain pages and
 * the error pages that the rest of the site shares.
 */
package org.openlocaloffer.directory.site;

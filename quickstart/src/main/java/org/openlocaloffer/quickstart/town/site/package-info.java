/**
 * Takes one site's folder of pages, side files and habits, gives it to the town's server ready to
 * be sent, and to measures as what each page must yield.
 */
package org.openlocaloffer.quickstart.town.site;

/**
 * Takes the invented town of Brackenford from {@code quickstart/town} (and, if asked, a folder of
 * saved real pages), gives them to crawlers and browsers as websites on loopback, and to measures
 * and tests what each page must yield.
 */
package org.openlocaloffer.quickstart.town;

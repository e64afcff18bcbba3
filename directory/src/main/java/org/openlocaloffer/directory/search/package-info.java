/** Takes what a family types and picks, gives listings from the index, as a page and as JSON. */
package org.openlocaloffer.directory.search;

/** Takes one listing from the index, gives its page and its JSON. */
package org.openlocaloffer.directory.listing;

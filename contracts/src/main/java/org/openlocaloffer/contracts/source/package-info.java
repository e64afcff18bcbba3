/** Takes where to look from the admins, gives it to the crawler, and the crawler's reports back. */
package org.openlocaloffer.contracts.source;

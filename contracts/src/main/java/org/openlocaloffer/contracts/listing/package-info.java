/** Takes approved items from moderation, gives what families read to the index. */
package org.openlocaloffer.contracts.listing;

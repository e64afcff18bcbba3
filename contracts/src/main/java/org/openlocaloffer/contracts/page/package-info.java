/** Takes information pages that staff write from moderation, gives them to the index. */
package org.openlocaloffer.contracts.page;

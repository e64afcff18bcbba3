/** Takes origins, gives what their robots.txt allows; what cannot be known is not allowed. */
package org.openlocaloffer.crawler.fetch.robots;

/** Takes addresses, gives what the web answers within the address guard and the limits. */
package org.openlocaloffer.crawler.fetch.web;

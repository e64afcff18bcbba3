/** Takes a robots.txt, gives what it says to our crawler. */
package org.openlocaloffer.crawler.fetch.robots;

/**
 * Takes a page's elements and how many words each shows from the finder of the main text, gives
 * those that are furniture: menus, banners, boxes beside the content, and what describes a person.
 */
package org.openlocaloffer.crawler.extract.furniture;

/**
 * Takes a page's HTML from the extractor, gives its main text without boilerplate (menus, banners,
 * boxes beside the content, and what describes a person), and the elements that say something by
 * what they are.
 */
package org.openlocaloffer.crawler.extract.html;

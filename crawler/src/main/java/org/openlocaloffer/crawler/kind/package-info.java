/**
 * Takes nothing from anyone, gives the words in which every kind of source says where to begin and
 * what its documents hold.
 */
package org.openlocaloffer.crawler.kind;

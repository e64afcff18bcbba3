/**
 * Takes times and rules of repetition as feeds write them for machines, gives them in the words
 * that people use.
 */
package org.openlocaloffer.crawler.feed.schedule;

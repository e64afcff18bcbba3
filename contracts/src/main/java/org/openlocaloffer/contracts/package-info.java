/**
 * Takes nothing from anyone, gives the records on the topics to every stage. Plain Java: no Spring,
 * Storm or Solr. {@code source} and {@code candidate} are the crawler's, {@code listing} the
 * directory's, {@code feedback} the families'; {@code wire} is their JSON and their topics; {@code
 * config} reads what a council edits.
 */
package org.openlocaloffer.contracts;

package org.openlocaloffer.indexloader.index;

/**
 * The collection that the alias names.
 *
 * @param replayed how far the topics were in it when the alias was set
 */
public record Live(String collection, Replayed replayed) {}

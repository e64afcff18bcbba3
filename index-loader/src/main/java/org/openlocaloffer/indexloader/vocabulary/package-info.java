/**
 * Takes whole taxonomies and jargons from their topic, gives their documents and the synonyms of
 * searches to a collection.
 */
package org.openlocaloffer.indexloader.vocabulary;

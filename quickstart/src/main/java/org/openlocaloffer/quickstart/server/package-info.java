/**
 * Takes a data folder and ports from the process that starts it, gives a real PostgreSQL, Kafka or
 * Solr on loopback. One main class for each server, each in a JVM of its own; nothing outside this
 * package imports it.
 */
package org.openlocaloffer.quickstart.server;

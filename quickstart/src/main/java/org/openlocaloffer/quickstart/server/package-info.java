/**
 * Takes a data folder and ports from the process that starts it, gives a real PostgreSQL, Kafka or
 * Solr on loopback. One main class for each server, each in a JVM of its own.
 */
package org.openlocaloffer.quickstart.server;

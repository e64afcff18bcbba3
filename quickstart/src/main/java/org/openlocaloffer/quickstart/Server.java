package org.openlocaloffer.quickstart;

/** The servers that our modules need. */
public enum Server {
  POSTGRES,
  KAFKA,
  SOLR
}

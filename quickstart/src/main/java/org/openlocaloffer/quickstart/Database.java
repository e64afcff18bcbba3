package org.openlocaloffer.quickstart;

/**
 * How to reach one module's database.
 *
 * @param url JDBC
 * @param user owns the database and nothing else
 */
public record Database(String url, String user, String password) {}

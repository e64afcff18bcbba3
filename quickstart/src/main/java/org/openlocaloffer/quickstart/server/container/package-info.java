/**
 * Takes a server's name and the images of {@code docker-compose.yml}, gives that server in a
 * container, in place of the embedded one.
 */
package org.openlocaloffer.quickstart.server.container;

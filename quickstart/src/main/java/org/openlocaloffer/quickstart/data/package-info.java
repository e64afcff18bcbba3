/**
 * Takes the folders and ports that a person chose, gives them checked and ready for use: locked,
 * writable, with passwords and a readable configuration; or one clear line on what is wrong and
 * what to do.
 */
package org.openlocaloffer.quickstart.data;

/**
 * Takes documents as sites send them, gives the same documents broken: what a crawler must survive.
 */
package org.openlocaloffer.quickstart.hostile;

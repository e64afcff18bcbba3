/**
 * Takes work that never ends from intake and publish, gives it a thread while the process lives.
 */
package org.openlocaloffer.moderation.worker;

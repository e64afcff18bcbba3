/**
 * Takes tasks that never end from intake, item and publish, gives each a thread while the process
 * lives.
 */
package org.openlocaloffer.moderation.worker;

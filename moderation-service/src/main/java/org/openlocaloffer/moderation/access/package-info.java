/** Takes names and passwords from people and scripts, gives each request its account and role. */
package org.openlocaloffer.moderation.access;

/** Takes what families say and how the directory is used, gives both to moderation. */
package org.openlocaloffer.contracts.feedback;

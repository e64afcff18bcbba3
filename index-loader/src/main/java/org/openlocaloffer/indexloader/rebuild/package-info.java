/** Takes all that is on the topics, gives a new collection behind the same alias. */
package org.openlocaloffer.indexloader.rebuild;

/** Takes the whole listings topic, gives a new collection behind the same alias. */
package org.openlocaloffer.indexloader.rebuild;

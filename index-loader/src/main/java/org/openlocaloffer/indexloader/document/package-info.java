/** Takes messages of the listings topic, gives what each does to the index. */
package org.openlocaloffer.indexloader.document;

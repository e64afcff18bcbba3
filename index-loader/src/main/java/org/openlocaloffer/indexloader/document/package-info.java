/** Takes messages of the topics that the index holds, gives the documents that each makes. */
package org.openlocaloffer.indexloader.document;

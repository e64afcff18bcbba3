/** Takes the published jargon, gives the jargon buster and the words to explain elsewhere. */
package org.openlocaloffer.directory.jargon;

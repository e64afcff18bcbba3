/** Takes the words that staff edit from moderation, gives them to the index and to search. */
package org.openlocaloffer.contracts.vocabulary;

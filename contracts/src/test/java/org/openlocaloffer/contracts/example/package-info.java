/**
 * Takes nothing, gives tests of every stage one full record of each kind from the invented town.
 */
package org.openlocaloffer.contracts.example;

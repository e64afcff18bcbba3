/**
 * Takes the files below {@code assets/} on the class path and the council's colours, gives them to
 * browsers under addresses that change with their content.
 */
package org.openlocaloffer.sitekit.asset;

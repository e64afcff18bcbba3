/**
 * Takes the parameters of a fragment of {@code templates/site/}, gives the fragments what they
 * show: the records for their lists and the reading of optional parameters.
 */
package org.openlocaloffer.sitekit.component;

/**
 * Takes what a person wrote behind {@code ./run}, gives the whole system running on this machine
 * until Ctrl-C.
 */
package org.openlocaloffer.quickstart.run;

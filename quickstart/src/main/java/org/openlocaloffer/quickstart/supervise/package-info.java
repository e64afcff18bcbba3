/**
 * Takes units and what each of them waits for, gives them started in that order, started again when
 * one ends, and stopped in reverse.
 */
package org.openlocaloffer.quickstart.supervise;

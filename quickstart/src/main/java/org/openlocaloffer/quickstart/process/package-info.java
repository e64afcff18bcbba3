/**
 * Takes a command, gives a running child process that is waited for, logged, stopped or killed. JDK
 * only: tests of other modules have it on their class path.
 */
package org.openlocaloffer.quickstart.process;

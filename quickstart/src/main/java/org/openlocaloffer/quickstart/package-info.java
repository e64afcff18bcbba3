/**
 * Takes the built modules and a data folder, gives what runs them on this machine: real servers,
 * each in a process of its own, and our modules' processes. {@code ./run} and tests take the same
 * servers from {@link org.openlocaloffer.quickstart.Backends}.
 */
package org.openlocaloffer.quickstart;

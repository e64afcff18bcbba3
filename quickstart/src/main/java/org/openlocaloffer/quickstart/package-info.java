/**
 * Takes the built modules and a data folder, gives the whole system running on this machine: real
 * servers, each in a process of its own, then our modules. Tests take the same servers from {@link
 * org.openlocaloffer.quickstart.Backends}.
 */
package org.openlocaloffer.quickstart;

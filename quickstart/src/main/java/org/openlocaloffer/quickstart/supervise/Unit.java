package org.openlocaloffer.quickstart.supervise;

import java.util.List;
import java.util.function.Supplier;
import org.openlocaloffer.quickstart.process.ChildProcess;

/**
 * A process to supervise: a server, the sample town, or one of our modules.
 *
 * @param name what people call it
 * @param after names of the units that must be ready before it starts
 * @param start starts the process, each time anew
 */
public record Unit(String name, List<String> after, Supplier<ChildProcess> start) {}

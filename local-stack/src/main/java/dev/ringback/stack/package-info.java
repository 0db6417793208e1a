/** The local stack: the whole platform as processes on one machine, and the command line that runs it. */
@NullMarked
package dev.ringback.stack;

import org.jspecify.annotations.NullMarked;

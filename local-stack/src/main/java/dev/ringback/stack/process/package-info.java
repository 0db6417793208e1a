/** Operating system processes: starting, finding again, stopping, and the ports they use. */
@NullMarked
package dev.ringback.stack.process;

import org.jspecify.annotations.NullMarked;

/** What recorded calls do to their tasks, and to the protection of the number. */
@NullMarked
package dev.ringback.task.calls;

import org.jspecify.annotations.NullMarked;

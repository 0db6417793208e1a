/** Which programs and contact policies are in force, and which of them apply to a task. */
@NullMarked
package dev.ringback.task.rulebook;

import org.jspecify.annotations.NullMarked;

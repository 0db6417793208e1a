/** Callback tasks: creation, the ready table, and how a task closes. */
@NullMarked
package dev.ringback.task.task;

import org.jspecify.annotations.NullMarked;

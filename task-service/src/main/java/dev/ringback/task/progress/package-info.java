/** How far the callbacks of a program have come: its targets (TASK-3), and what a day brought (TASK-20). */
@NullMarked
package dev.ringback.task.progress;

import org.jspecify.annotations.NullMarked;

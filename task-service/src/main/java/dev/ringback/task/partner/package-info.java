/** Partner points and what is delivered to them (TASK-23). */
@NullMarked
package dev.ringback.task.partner;

import org.jspecify.annotations.NullMarked;

/** Projects in progress and completed, which TASK-6 and TASK-7 call back about. */
@NullMarked
package dev.ringback.task.project;

import org.jspecify.annotations.NullMarked;

/** Contact protection: how often, how soon again and at which hours a telephone number may be called (TASK-13, TASK-15, TASK-16, TASK-17). */
@NullMarked
package dev.ringback.task.protection;

import org.jspecify.annotations.NullMarked;

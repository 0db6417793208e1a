/** What departments and stores ask to be called back about (TASK-12). */
@NullMarked
package dev.ringback.task.demand;

import org.jspecify.annotations.NullMarked;

/** Turns planned callbacks into tasks on the day they open. */
@NullMarked
package dev.ringback.task.planner;

import org.jspecify.annotations.NullMarked;

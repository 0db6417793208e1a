/** Periods that reports are asked for. */
@NullMarked
package dev.ringback.task.period;

import org.jspecify.annotations.NullMarked;

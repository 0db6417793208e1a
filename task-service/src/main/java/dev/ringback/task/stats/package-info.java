/** Tasks by state and age. */
@NullMarked
package dev.ringback.task.stats;

import org.jspecify.annotations.NullMarked;

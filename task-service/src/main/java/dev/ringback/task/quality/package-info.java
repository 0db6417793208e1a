/** Apologies that monitoring asks for (TASK-24). */
@NullMarked
package dev.ringback.task.quality;

import org.jspecify.annotations.NullMarked;

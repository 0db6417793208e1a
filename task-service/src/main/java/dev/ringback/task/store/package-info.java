/** Gifts and campaign give-aways of stores (TASK-10, TASK-11). */
@NullMarked
package dev.ringback.task.store;

import org.jspecify.annotations.NullMarked;

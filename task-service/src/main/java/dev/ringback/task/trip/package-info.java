/** Trips of salespeople, after which the customers visited are called back (TASK-5). */
@NullMarked
package dev.ringback.task.trip;

import org.jspecify.annotations.NullMarked;

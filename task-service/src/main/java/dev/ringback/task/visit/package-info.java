/** Visits that customers are to make: deposits, bookings, arrivals. */
@NullMarked
package dev.ringback.task.visit;

import org.jspecify.annotations.NullMarked;

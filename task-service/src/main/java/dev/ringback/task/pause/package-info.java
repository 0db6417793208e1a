/** Pausing outbound calls, by hand or while inbound calls queue: inbound has priority (OPS-1). */
@NullMarked
package dev.ringback.task.pause;

import org.jspecify.annotations.NullMarked;

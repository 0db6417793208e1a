/** The task service: whom to call when, and whether it is allowed. */
@NullMarked
package dev.ringback.task;

import org.jspecify.annotations.NullMarked;

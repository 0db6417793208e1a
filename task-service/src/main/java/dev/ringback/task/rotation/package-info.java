/** Replaces the key that telephone numbers are encrypted under (GOV-1). */
@NullMarked
package dev.ringback.task.rotation;

import org.jspecify.annotations.NullMarked;

/** What every text that comes from outside has to satisfy. */
@NullMarked
package dev.ringback.task.input;

import org.jspecify.annotations.NullMarked;

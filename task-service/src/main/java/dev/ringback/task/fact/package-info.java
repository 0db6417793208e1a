/** How a business fact is taken in, whatever its kind: once per (source, externalId), with its customer, event and callbacks. */
@NullMarked
package dev.ringback.task.fact;

import org.jspecify.annotations.NullMarked;

/** Phone numbers: parsed, encrypted at rest, found by a keyed hash, shown masked. */
@NullMarked
package dev.ringback.task.number;

import org.jspecify.annotations.NullMarked;

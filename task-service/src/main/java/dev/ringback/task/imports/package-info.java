/** Bulk imports: a stream taken in at once, worked off in the background, row by row accounted for. */
@NullMarked
package dev.ringback.task.imports;

import org.jspecify.annotations.NullMarked;

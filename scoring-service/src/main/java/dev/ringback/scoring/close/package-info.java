/** Closing and paying months (invariant 7). */
@NullMarked
package dev.ringback.scoring.close;

import org.jspecify.annotations.NullMarked;

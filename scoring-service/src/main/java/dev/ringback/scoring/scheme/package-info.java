/** Scoring schemes as data: a versioned document of plain rule kinds over declared measures (G7). */
@NullMarked
package dev.ringback.scoring.scheme;

import org.jspecify.annotations.NullMarked;

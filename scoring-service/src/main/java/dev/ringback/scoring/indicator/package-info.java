/** Indicators of the operations model, of an agent or of a unit with those below it (S5). */
@NullMarked
package dev.ringback.scoring.indicator;

import org.jspecify.annotations.NullMarked;

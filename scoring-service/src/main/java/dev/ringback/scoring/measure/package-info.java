/** Measures: order-insensitive rollups of the journal, their rebuild, and their reading for a month. */
@NullMarked
package dev.ringback.scoring.measure;

import org.jspecify.annotations.NullMarked;

/** Past months scored again under other schemes, in the background. */
@NullMarked
package dev.ringback.scoring.simulation;

import org.jspecify.annotations.NullMarked;

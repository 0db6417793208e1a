/** Org units, agents and their effective-dated pay. */
@NullMarked
package dev.ringback.scoring.directory;

import org.jspecify.annotations.NullMarked;

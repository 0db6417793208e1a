/** What would these facts earn: statements over given facts, touching nothing. */
@NullMarked
package dev.ringback.scoring.evaluation;

import org.jspecify.annotations.NullMarked;

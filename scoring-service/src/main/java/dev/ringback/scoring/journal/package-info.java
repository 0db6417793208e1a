/** The scoring journal: every fact once, append only, in one sequence. */
@NullMarked
package dev.ringback.scoring.journal;

import org.jspecify.annotations.NullMarked;

/** Facts people report (S1-3 to S1-5) and the facts behind a statement's line. */
@NullMarked
package dev.ringback.scoring.facts;

import org.jspecify.annotations.NullMarked;

/** Four eyes: facts with money at stake count once a second person approved them (SCORE-3). */
@NullMarked
package dev.ringback.scoring.approval;

import org.jspecify.annotations.NullMarked;

/** What scoring recommends and a named person decides: deductions and reviews (SCORE-3). */
@NullMarked
package dev.ringback.scoring.recommendation;

import org.jspecify.annotations.NullMarked;

/** The annual score and the year-end bonus (S1-7, S1-8), and the annual commission (S2-5). */
@NullMarked
package dev.ringback.scoring.annual;

import org.jspecify.annotations.NullMarked;

/** Demerit points for company-caused findings (CMPL-8), and their reversal. */
@NullMarked
package dev.ringback.scoring.demerit;

import org.jspecify.annotations.NullMarked;

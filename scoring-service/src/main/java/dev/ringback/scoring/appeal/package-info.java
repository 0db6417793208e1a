/** Appeals against lines of statements and recorded cases (SCORE-2). */
@NullMarked
package dev.ringback.scoring.appeal;

import org.jspecify.annotations.NullMarked;

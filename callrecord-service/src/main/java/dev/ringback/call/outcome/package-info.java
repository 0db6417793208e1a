/** What a call came to, and what counts as connected, effective and successful (CALL-1, CALL-2). */
@NullMarked
package dev.ringback.call.outcome;

import org.jspecify.annotations.NullMarked;

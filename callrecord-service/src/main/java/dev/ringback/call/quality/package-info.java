/** Checks of calls by monitoring, by a checklist in versions, and the apology that a failing one asks for (CALL-11, TASK-24). */
@NullMarked
package dev.ringback.call.quality;

import org.jspecify.annotations.NullMarked;

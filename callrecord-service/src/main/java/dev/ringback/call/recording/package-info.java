/** References of recordings: kept as evidence as long as the rule or a legal hold says, and no longer (CALL-8). */
@NullMarked
package dev.ringback.call.recording;

import org.jspecify.annotations.NullMarked;

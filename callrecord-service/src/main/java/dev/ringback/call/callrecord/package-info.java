/** Call records: one per dial attempt, accepted once per grant, published as CallCompleted. */
@NullMarked
package dev.ringback.call.callrecord;

import org.jspecify.annotations.NullMarked;

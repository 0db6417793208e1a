/** The do-not-call requests of complaints, and what became of them (CMPL-4). */
@NullMarked
package dev.ringback.complaint.donotcall;

import org.jspecify.annotations.NullMarked;

/** The time to answer (CMPL-2). */
@NullMarked
package dev.ringback.complaint.clock;

import org.jspecify.annotations.NullMarked;

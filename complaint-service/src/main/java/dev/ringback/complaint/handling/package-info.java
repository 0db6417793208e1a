/** Who handles a complaint: classification, assignment, pauses and hand-overs (CMPL-3, CMPL-5, CMPL-7). */
@NullMarked
package dev.ringback.complaint.handling;

import org.jspecify.annotations.NullMarked;

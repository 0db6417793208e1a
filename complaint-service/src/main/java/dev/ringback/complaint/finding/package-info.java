/** Judgement of complaints, and its overturning (CMPL-3, CMPL-8). */
@NullMarked
package dev.ringback.complaint.finding;

import org.jspecify.annotations.NullMarked;

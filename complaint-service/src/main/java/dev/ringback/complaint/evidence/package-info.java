/** What a complaint is held against: attachments, calls, recordings, scripts and statements, by reference (CMPL-3, CMPL-10). */
@NullMarked
package dev.ringback.complaint.evidence;

import org.jspecify.annotations.NullMarked;

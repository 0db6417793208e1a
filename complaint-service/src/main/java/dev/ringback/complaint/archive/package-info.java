/** Archived complaints: indexed by their coding, kept for a time, and read with approval (GOV-4, GOV-7, CMPL-2). */
@NullMarked
package dev.ringback.complaint.archive;

import org.jspecify.annotations.NullMarked;

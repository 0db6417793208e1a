/** Taking complaints in, with the time by which they are to be answered (CMPL-1, CMPL-2, CMPL-5). */
@NullMarked
package dev.ringback.complaint.intake;

import org.jspecify.annotations.NullMarked;

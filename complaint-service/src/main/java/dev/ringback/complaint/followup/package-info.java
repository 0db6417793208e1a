/** What customers say when they are asked whether they are satisfied (CMPL-6). */
@NullMarked
package dev.ringback.complaint.followup;

import org.jspecify.annotations.NullMarked;

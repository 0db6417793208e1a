/** Offers of complaints from one department to another (CMPL-7). */
@NullMarked
package dev.ringback.complaint.handover;

import org.jspecify.annotations.NullMarked;

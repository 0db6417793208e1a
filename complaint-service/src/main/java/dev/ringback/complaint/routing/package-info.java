/** Where a complaint goes first, by its cause (CMPL-3). */
@NullMarked
package dev.ringback.complaint.routing;

import org.jspecify.annotations.NullMarked;

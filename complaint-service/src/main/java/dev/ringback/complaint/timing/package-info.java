/** The clocks of complaints: a ledger of intervals, the targets read from it, and what falls due. */
@NullMarked
package dev.ringback.complaint.timing;

import org.jspecify.annotations.NullMarked;

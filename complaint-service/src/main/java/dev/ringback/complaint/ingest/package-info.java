/** One handler for each event of other services that touches complaints. */
@NullMarked
package dev.ringback.complaint.ingest;

import org.jspecify.annotations.NullMarked;

/** The section of a regulation pack that this service takes: where complaints go, and the times and calendars they are given. */
@NullMarked
package dev.ringback.complaint.pack;

import org.jspecify.annotations.NullMarked;

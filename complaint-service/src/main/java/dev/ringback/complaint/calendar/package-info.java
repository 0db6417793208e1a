/** Business calendars: the hours that count, by weekday and by date. */
@NullMarked
package dev.ringback.complaint.calendar;

import org.jspecify.annotations.NullMarked;

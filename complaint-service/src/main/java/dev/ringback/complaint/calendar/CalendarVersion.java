package dev.ringback.complaint.calendar;

import java.time.Instant;

/**
 * A version of a calendar. It counts what lies in the time it is in force, so that a change leaves what was counted before.
 *
 * @param version 1, and one more with each change
 * @param inForceFrom since when; the first version counts for what lies before it as well
 */
public record CalendarVersion(
        String calendarId, int version, String name, BusinessCalendar hours, Instant inForceFrom, String changedBy) {}

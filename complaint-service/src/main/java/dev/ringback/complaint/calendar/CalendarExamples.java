package dev.ringback.complaint.calendar;

/** Examples of the published contract. */
final class CalendarExamples {

    private static final String HOURS = """
              "name": "Office hours",
              "week": [
                {
                  "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                  "hours": [{"from": "09:00", "to": "12:00"}, {"from": "13:30", "to": "18:00"}]
                }
              ],
              "days": [
                {"date": "2026-05-01", "hours": []},
                {"date": "2026-05-09", "hours": [{"from": "09:00", "to": "12:00"}]}
              ]
            """;

    static final String PUT = "{\n" + HOURS + "}";

    static final String CALENDAR = """
            {
              "calendarId": "OFFICE",
              "version": 1,
              "inForceFrom": "2026-04-01T02:00:00Z",
              "changedBy": "manager-1",
            """ + HOURS + "}";

    static final String PAGE = "{\"items\": [" + CALENDAR + "]}";

    private CalendarExamples() {}
}

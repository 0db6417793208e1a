package dev.ringback.call.report;

/** What can be wrong with a well-formed wish for a report. The names are stable codes of the interface. */
enum ReportFault {
    NOT_THE_FIRST_DAY("from", "A week begins on a Monday, a month on its first day."),
    NOT_THE_LAST_DAY("to", "The period ends on another day: a Sunday, or the last day of the month."),
    PERIOD_END_MISSING("to", "This kind of report needs the last day of its period."),
    PERIOD_BACKWARDS("to", "The period cannot end before it begins."),
    PERIOD_TOO_LONG("to", "A period has at most 366 days."),
    PERIOD_AHEAD("from", "The period has not begun."),
    NO_TERMS_THEN("from", "No terms held for this kind of report on that day."),
    UNKNOWN_ORG_UNIT("orgUnitId", "No org unit has this id."),
    PROGRAM_MISSING("programId", "A CAMPAIGN report is about one callback program."),
    PROGRAM_UNEXPECTED("programId", "Only a CAMPAIGN report is about one callback program.");

    private final String field;
    private final String message;

    ReportFault(String field, String message) {
        this.field = field;
        this.message = message;
    }

    /** The field at fault. */
    String field() {
        return field;
    }

    /** What is wrong, for people. */
    String message() {
        return message;
    }
}

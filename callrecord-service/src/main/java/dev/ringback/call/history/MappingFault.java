package dev.ringback.call.history;

/** What can be wrong with a mapping that is well-formed. The names are stable codes of the interface. */
enum MappingFault {
    COLUMN_OR_CONSTANT("Exactly one of column and constant is needed."),
    VALUES_WITHOUT_COLUMN("Only a column has values."),
    NOT_A_DIRECTION("A direction is INBOUND or OUTBOUND."),
    NOT_A_DISPOSITION("This is no disposition of a call."),
    NOT_AN_IDENTIFIER(
            "An id has 1 to 64 letters, digits, dots, hyphens and underscores, and begins with a letter or digit."),
    NOT_A_UUID("A customer is named by a UUID."),
    UNKNOWN_ZONE("There is no such time zone."),
    BAD_DELIMITER("A delimiter is one ASCII character or a tab, no letter, digit, blank or quote."),
    BAD_PATTERN("The pattern has to hold a date and a time."),
    END_AND_DURATION("A call has an end or a duration, not both."),
    CASE_BEHIND_OTHERWISE("No row comes to this case, since one before it holds for every row.");

    private final String message;

    MappingFault(String message) {
        this.message = message;
    }

    /** What is wrong, for people. */
    String message() {
        return message;
    }
}

package dev.ringback.scoring.facts;

import dev.ringback.scoring.journal.FactType;

/** Kinds of facts that people report. */
enum ReportedType {
    /** So many customer records were verified on a day (S1-3). */
    RECORDS_VERIFIED(FactType.RECORDS_VERIFIED),
    /** A trip ended; the visited customers were called back or not (S1-4). */
    TRIP_CALLBACK(FactType.TRIP_CALLBACK),
    /** The manager's monthly report on attitude (S1-5). */
    ATTITUDE_REPORT(FactType.ATTITUDE_REPORT);

    private final FactType factType;

    ReportedType(FactType factType) {
        this.factType = factType;
    }

    FactType factType() {
        return factType;
    }
}

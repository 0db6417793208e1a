package dev.ringback.scoring.scheme;

import java.util.List;

/** What is summed by agent over a month. */
public enum Measure {
    /** Reported records, and each customer the agent verified once (TASK-4). */
    RECORDS_VERIFIED("RECORDS_VERIFIED", "CUSTOMER_VERIFIED"),
    CALLS_DIALLED("CALL_COMPLETED", "CALL_CORRECTED"),
    CALLS_CONNECTED("CALL_COMPLETED", "CALL_CORRECTED"),
    CALLS_EFFECTIVE("CALL_COMPLETED", "CALL_CORRECTED"),
    CALLS_SUCCESSFUL("CALL_COMPLETED", "CALL_CORRECTED"),
    /** Effective or better outbound calls, each call once (S2-1, CALL-14). */
    CALLBACKS_EFFECTIVE("CALL_COMPLETED", "CALL_CORRECTED"),
    /** Customers who came, told by the register of the house (S2-1, A-15). */
    ARRIVALS("ARRIVAL_RECORDED"),
    /** Yuan of closed deals (S2-5). */
    DEAL_REVENUE("DEAL_CLOSED"),
    /** Yuan closed deals cost (S2-5). */
    DEAL_COST("DEAL_CLOSED"),
    /** Yuan of closed deals that no customer event led to. */
    DEAL_REVENUE_BESIDE_EVENTS("DEAL_CLOSED"),
    /** Yuan these deals cost. */
    DEAL_COST_BESIDE_EVENTS("DEAL_CLOSED"),
    /** Customer events with a deal of a customer invited by telephone; each counts in the month of its first (S2-6). */
    EVENT_CLOSINGS("DEAL_CLOSED"),
    /** Connected outbound calls (S5-1). */
    CALLBACKS_CONNECTED("CALL_COMPLETED", "CALL_CORRECTED"),
    /** Effective outbound calls that ended in an order (S5-1). */
    ORDERS("CALL_COMPLETED", "CALL_CORRECTED"),
    /** Effective outbound calls whose customer said how satisfied he is (S5-5). */
    CUSTOMERS_RATING("CALL_COMPLETED", "CALL_CORRECTED"),
    /** Of these, the satisfied ones. */
    CUSTOMERS_SATISFIED("CALL_COMPLETED", "CALL_CORRECTED"),
    /** Hours the roster planned (OPS-2). */
    HOURS_ROSTERED("ATTENDANCE_RECORDED"),
    /** Hours that were worked (OPS-2). */
    HOURS_WORKED("ATTENDANCE_RECORDED"),
    /** Steps of online marketing that were planned (S5-5). */
    ONLINE_PLANNED("MARKETING_REPORTED"),
    /** Of these, those done. */
    ONLINE_DONE("MARKETING_REPORTED"),
    /** Leads that were worth following (S5-5). */
    EFFECTIVE_LEADS("MARKETING_REPORTED"),
    /** Questions of a quiz (OPS-5). */
    QUIZ_QUESTIONS("QUIZ_TAKEN"),
    /** Of these, those answered wrong. */
    QUIZ_WRONG("QUIZ_TAKEN");

    private final List<String> factTypes;

    Measure(String... factTypes) {
        this.factTypes = List.of(factTypes);
    }

    /** The types of the facts it is summed from. */
    public List<String> factTypes() {
        return factTypes;
    }
}

package dev.ringback.task.program;

/** The kinds of object a callback is about; those that are planned can trigger a program. */
public enum SubjectKind {
    /** An order; it is a trigger once the deal is closed. */
    ORDER(true),
    /** An enquiry. */
    ENQUIRY(true),
    /** A salesperson's visit to a customer. */
    TRIP_VISIT(true),
    /** A project, in progress or completed. */
    PROJECT(true),
    /** A gift that a store gave away. */
    GIFT(true),
    /** A campaign give-away that a store writes off. */
    REDEMPTION(true),
    /** A partner point that was opened. */
    PARTNER_POINT(true),
    /** Goods that were delivered to a partner point. */
    SUPPLY(true),
    /** A deposit. */
    DEPOSIT(true),
    /** A customer who came. */
    ARRIVAL(true),
    /** A deal as scoring counts it. */
    DEAL(true),
    /** A visit that was booked. */
    BOOKING(true),
    /** A member. */
    MEMBER(true),
    /** A customer given to an account manager. */
    ASSIGNMENT(true),
    /** What was bought was handed over. */
    HANDOVER(true),
    /** An invitation to an event. */
    INVITATION(true),
    /** A birthday, an anniversary, a festival, a promotion. */
    OCCASION(true),
    /** Something a customer is told at once. */
    NOTICE(true),
    /** A customer who has not bought for long. */
    DORMANT_CUSTOMER(true),
    /** A call whose outcome was recorded. */
    CALL(true),
    /** A department's or a store's demand for callbacks. */
    DEMAND_FORM(false),
    /** A complaint. */
    COMPLAINT(false),
    /** A customer, and no business fact. */
    CUSTOMER(false);

    private final boolean planned;

    SubjectKind(boolean planned) {
        this.planned = planned;
    }

    /** Whether its callbacks are planned by a calendar; those of the others are asked for one by one. */
    public boolean planned() {
        return planned;
    }
}

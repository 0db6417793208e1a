package dev.ringback.task.program;

/** What a callback is for (TASK-1): what gives rise to one, unless the program names another trigger, and how such calls are counted. */
public enum Purpose {
    /** A deal was closed: an order with a closing instant. */
    DEAL(SubjectKind.ORDER, OutboundClass.SERVICE, BusinessType.NEW_CUSTOMER_CALLBACK),
    /** A customer asked a technical question. */
    TECHNICAL_ENQUIRY(SubjectKind.ENQUIRY, OutboundClass.SERVICE, BusinessType.CARE),
    /** Master data are checked with the customer (TASK-4). */
    DATA_VERIFICATION(SubjectKind.CUSTOMER, OutboundClass.SURVEY, BusinessType.DATA_CHECK),
    /** A salesperson came back from a trip; what he says of a visit is verified (TASK-5). */
    TRIP_VERIFICATION(SubjectKind.TRIP_VISIT, OutboundClass.SUPERVISION, BusinessType.DATA_CHECK),
    /** A project has come to one of its stages (TASK-6). */
    PROJECT_STAGE(SubjectKind.PROJECT, OutboundClass.SUPERVISION, BusinessType.SURVEY),
    /** A completed project is under warranty (TASK-7). */
    WARRANTY_SPOT_CHECK(SubjectKind.PROJECT, OutboundClass.SUPERVISION, BusinessType.CARE),
    /** A completed project lacks the customer's feedback form (TASK-7). */
    FEEDBACK_FORM_CHASE(SubjectKind.PROJECT, OutboundClass.SURVEY, BusinessType.SURVEY),
    /** A store served a customer (TASK-8, TASK-9). */
    STORE_SERVICE(SubjectKind.ORDER, OutboundClass.SERVICE, BusinessType.SURVEY),
    /** A store gave a gift away (TASK-10). */
    GIFT_VERIFICATION(SubjectKind.GIFT, OutboundClass.SUPERVISION, BusinessType.DATA_CHECK),
    /** A store writes a campaign give-away off (TASK-11). */
    STORE_REDEMPTION(SubjectKind.REDEMPTION, OutboundClass.SUPERVISION, BusinessType.DATA_CHECK),
    /** A department or a store asked for callbacks (TASK-12). */
    UNIT_DEMAND(SubjectKind.DEMAND_FORM, OutboundClass.SURVEY, BusinessType.SURVEY),
    /** A customer complained and is to be answered (CMPL-2). */
    COMPLAINT_REPLY(SubjectKind.COMPLAINT, OutboundClass.SERVICE, BusinessType.COMPLAINT_CALLBACK),
    /** A complaint was handled: is the customer satisfied (CMPL-6)? */
    COMPLAINT_FOLLOW_UP(SubjectKind.COMPLAINT, OutboundClass.SERVICE, BusinessType.COMPLAINT_CALLBACK),
    /** Supplies, brands, prices or stock changed (TASK-22). */
    NOTICE(SubjectKind.NOTICE, OutboundClass.SERVICE, BusinessType.NEW_NOTICE),
    /** A customer was given to an account manager and is to be known within a week (TASK-20). */
    FIRST_CONTACT(SubjectKind.ASSIGNMENT, OutboundClass.SERVICE, BusinessType.NEW_CUSTOMER_CALLBACK),
    /** An account manager calls regularly (TASK-22). */
    REGULAR_CALLBACK(SubjectKind.ASSIGNMENT, OutboundClass.SERVICE, BusinessType.RETENTION),
    /** A key account is called regularly (TASK-23). */
    KEY_ACCOUNT(SubjectKind.ASSIGNMENT, OutboundClass.SERVICE, BusinessType.RETENTION),
    /** A partner point was opened (TASK-23). */
    NEW_PARTNER_POINT(SubjectKind.PARTNER_POINT, OutboundClass.SUPERVISION, BusinessType.NEW_BUSINESS_CALLBACK),
    /** A partner point was supplied (TASK-23). */
    DELIVERY_SERVICE(SubjectKind.SUPPLY, OutboundClass.SUPERVISION, BusinessType.SURVEY),
    /** A customer has not bought for long. */
    DORMANT_REACTIVATION(SubjectKind.DORMANT_CUSTOMER, OutboundClass.SALES, BusinessType.RETENTION),
    /** A customer paid a deposit and did not come. */
    DEPOSIT_NOT_ARRIVED(SubjectKind.DEPOSIT, OutboundClass.SALES, BusinessType.RETENTION),
    /** A customer booked a visit. */
    REVISIT_REMINDER(SubjectKind.BOOKING, OutboundClass.SERVICE, BusinessType.CARE),
    /** A customer was invited to an event: time, place and documents are confirmed (TASK-25). */
    EVENT_INVITATION(SubjectKind.INVITATION, OutboundClass.SALES, BusinessType.NEW_NOTICE),
    /** The notice of an invitation did not arrive: it is delivered (TASK-25). */
    NOTICE_DELIVERY(SubjectKind.CALL, OutboundClass.SERVICE, BusinessType.NEW_NOTICE),
    /** A holiday, a birthday, an anniversary, a promotion (TASK-20, TASK-22, TASK-23). */
    GREETING(SubjectKind.OCCASION, OutboundClass.SERVICE, BusinessType.CARE),
    /** A member is cared for (TASK-20). */
    MEMBER_CARE(SubjectKind.MEMBER, OutboundClass.SERVICE, BusinessType.CARE),
    /** A membership is to be renewed, or an upgrade offered (TASK-20). */
    RENEWAL(SubjectKind.MEMBER, OutboundClass.SALES, BusinessType.RETENTION),
    /** A customer drove off with what was bought (TASK-20). */
    THANK_YOU(SubjectKind.HANDOVER, OutboundClass.SERVICE, BusinessType.CARE),
    /** How the customer is doing with what was handed over (TASK-20). */
    HANDOVER_CALLBACK(SubjectKind.HANDOVER, OutboundClass.SURVEY, BusinessType.NEW_CUSTOMER_CALLBACK),
    /** Maintenance is due (TASK-20). */
    MAINTENANCE_REMINDER(SubjectKind.HANDOVER, OutboundClass.SERVICE, BusinessType.CARE),
    /** A customer is considering still (TASK-19). */
    CONSIDERING(SubjectKind.CALL, OutboundClass.SALES, BusinessType.OUTBOUND_SALE),
    /** A customer is undecided or distrustful, or needs what was not offered (TASK-19). */
    CARE_CONTACT(SubjectKind.CALL, OutboundClass.SERVICE, BusinessType.CARE),
    /** Is what a callback found put right (TASK-22)? */
    CALLBACK_CHECK(SubjectKind.CALL, OutboundClass.SUPERVISION, BusinessType.SURVEY),
    /** Somebody apologises to a customer (TASK-24). */
    APOLOGY(SubjectKind.CUSTOMER, OutboundClass.SERVICE, BusinessType.COMPLAINT_CALLBACK),
    /** An agent calls a customer of his own accord; the task is made with the dial. */
    MANUAL(SubjectKind.CUSTOMER, OutboundClass.SERVICE, BusinessType.CARE);

    private final SubjectKind subject;
    private final OutboundClass outboundClass;
    private final BusinessType businessType;

    Purpose(SubjectKind subject, OutboundClass outboundClass, BusinessType businessType) {
        this.subject = subject;
        this.outboundClass = outboundClass;
        this.businessType = businessType;
    }

    /** The kind of object it is about unless a program names another. */
    public SubjectKind subject() {
        return subject;
    }

    /** The class of its calls. */
    public OutboundClass outboundClass() {
        return outboundClass;
    }

    /** The business type of its calls. */
    public BusinessType businessType() {
        return businessType;
    }
}

package dev.ringback.task.customer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer is to the company (GOV-8). */
@Schema(description = "What a customer is to the company (GOV-8).")
public enum CustomerClassification {
    /** One of many. */
    ORDINARY,
    /** A key account, looked after by a person of its own. */
    KEY_ACCOUNT,
    /** A company, an office, or whoever else buys for many. */
    GROUP,
    /** A partner point that sells the company's goods. */
    PARTNER_POINT,
    /** A member of the company's club. */
    MEMBER,
    /** Somebody who may become a customer. */
    PROSPECT,
    /** Somebody who has not bought for long. */
    DORMANT
}

package dev.ringback.stack.demo.play;

import dev.ringback.stack.demo.plan.Plan;
import java.time.LocalDate;

/** The callback programs that the demo's agents work for; they ship with the platform. */
final class Programs {

    /** TASK-2: closed deals of last month, in the first days of the month. */
    static final String DEAL = "deal-callback";

    /** TASK-3: last week's technical enquiries, Monday to Sunday. */
    static final String ENQUIRY = "enquiry-callback";

    /** TASK-5: visited customers, the day after the salesperson's return. */
    static final String TRIP = "trip-callback";

    /** CMPL-6: customers whose complaint was handled. */
    static final String FOLLOW_UP = "complaint-follow-up";

    private static final int LAST_DEAL_DAY = 7;

    private Programs() {}

    /** Whether deals are called back on this day. */
    static boolean dealsAreDue(Plan plan, LocalDate day) {
        return !day.isBefore(plan.month().atDay(1)) && !day.isAfter(dealsDueOn(plan));
    }

    static LocalDate dealsDueOn(Plan plan) {
        return plan.month().atDay(LAST_DEAL_DAY);
    }
}

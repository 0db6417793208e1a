package dev.ringback.task.imports;

import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.member.Assignment;
import dev.ringback.task.member.Member;
import dev.ringback.task.outreach.DormantCustomer;
import dev.ringback.task.outreach.Invitation;
import dev.ringback.task.outreach.Notice;
import dev.ringback.task.outreach.Occasion;
import dev.ringback.task.partner.PartnerPoint;
import dev.ringback.task.partner.Supply;
import dev.ringback.task.sale.Deal;
import dev.ringback.task.sale.Handover;
import dev.ringback.task.store.Gift;
import dev.ringback.task.store.Redemption;
import dev.ringback.task.visit.Arrival;
import dev.ringback.task.visit.Booking;
import dev.ringback.task.visit.Deposit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an import brings, and the columns of its CSV form. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable, which their type does not say
enum ImportKind {
    /** Orders. */
    ORDERS(
            List.of("externalId", "customerExternalId", "customerName", "customerPhone", "business", "amount"),
            List.of("closedAt", "ownerAgentId", "orgUnitId")),
    /** Enquiries. */
    ENQUIRIES(
            List.of("externalId", "customerExternalId", "customerName", "customerPhone", "business", "receivedAt"),
            List.of("topic", "dialledNumber", "ownerAgentId", "orgUnitId")),
    /** Projects. */
    PROJECTS(
            List.of(
                    "externalId",
                    "customerExternalId",
                    "customerName",
                    "customerPhone",
                    "business",
                    "startsOn",
                    "plannedEndOn"),
            List.of("completedOn", "warrantyIssuedOn", "warrantyUntil", "feedbackFormOn", "ownerAgentId", "orgUnitId")),
    /** Gifts. */
    GIFTS(Gift.class),
    /** Redemptions. */
    REDEMPTIONS(Redemption.class),
    /** Partner points. */
    PARTNER_POINTS(PartnerPoint.class),
    /** Supplies. */
    SUPPLIES(Supply.class),
    /** Deposits. */
    DEPOSITS(Deposit.class),
    /** Arrivals. */
    ARRIVALS(Arrival.class),
    /** Deals. */
    DEALS(Deal.class),
    /** Bookings. */
    BOOKINGS(Booking.class),
    /** Members. */
    MEMBERS(Member.class),
    /** Assignments. */
    ASSIGNMENTS(Assignment.class),
    /** Handovers. */
    HANDOVERS(Handover.class),
    /** Invitations. */
    INVITATIONS(Invitation.class),
    /** Occasions. */
    OCCASIONS(Occasion.class),
    /** Notices. */
    NOTICES(Notice.class),
    /** Dormant customers. */
    DORMANT_CUSTOMERS(DormantCustomer.class),
    /** Customers. */
    CUSTOMERS(
            List.of("externalId", "name", "phone"),
            List.of(
                    "region",
                    "classification",
                    "calleeClass",
                    "valueTier",
                    "coding",
                    "address",
                    "contactPerson",
                    "birthday",
                    "memberSince",
                    "preferredWindow",
                    "timeZone")),

    /** The daily update of what customers are to the company (GOV-8). */
    CLASSIFICATIONS(List.of("externalId", "classification"), List.of("valueTier"));

    private final List<String> required;
    private final List<String> optional;

    private final Set<String> flags;

    ImportKind(List<String> required, List<String> optional) {
        this(required, optional, Set.of());
    }

    ImportKind(Class<? extends RecordedBody> body) {
        this(RecordedColumns.required(body), RecordedColumns.optional(body), RecordedColumns.flags(body));
    }

    ImportKind(List<String> required, List<String> optional, Set<String> flags) {
        this.required = required;
        this.optional = optional;
        this.flags = flags;
    }

    /** The kind of a name as paths and parameters have it, e.g. {@code partner-points}. */
    static ImportKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name of a kind as paths and parameters have it. */
    static String nameOf(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the column holds true or false. */
    boolean flag(String column) {
        return flags.contains(column);
    }

    /** Columns the header must have. */
    List<String> required() {
        return required;
    }

    /** Whether the header may have the column. */
    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}

package dev.ringback.complaint.course;

import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.routing.CauseClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints to list.
 *
 * @param filter what they have in common
 * @param viewer only those he sees (CMPL-10)
 * @param after only those behind this one
 * @param limit size of the page
 */
public record ComplaintQuery(
        Filter filter, Actor viewer, @Nullable Position after, int limit) {

    /**
     * What the complaints have in common; an absent component asks for nothing.
     *
     * @param state only those that stand here
     * @param overdue only those whose time to answer is over, or only the others
     * @param departmentId only those this department handles
     * @param receivedFrom first local date of receipt
     * @param receivedTo last local date of receipt
     * @param upheld only those of which a company-caused finding stands, or only the others
     * @param customerId only those of this customer, and of those he was merged from
     */
    public record Filter(
            @Nullable ComplaintState state,
            @Nullable Boolean overdue,
            @Nullable ComplaintKind kind,
            @Nullable String departmentId,
            @Nullable UUID customerId,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo,
            @Nullable CauseClass causeClass,
            @Nullable Level level,
            @Nullable String officerAgentId,
            @Nullable String subjectAgentId,
            @Nullable String orgUnitId,
            @Nullable String business,
            @Nullable Party party,
            @Nullable Boolean upheld,
            @Nullable String rootCause) {}

    /** Where a complaint stands in the list: by its receipt, and by its id among those of the same instant. */
    public record Position(Instant receivedAt, UUID id) {}
}

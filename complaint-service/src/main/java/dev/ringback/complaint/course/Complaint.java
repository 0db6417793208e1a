package dev.ringback.complaint.course;

import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.clock.PauseReason;
import dev.ringback.complaint.routing.CauseClass;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is kept. Instants are in microseconds, the precision of the database. Only its course changes.
 *
 * @param doNotCallAt the do-not-call list was asked for then, at registration or when it turned out to be of such a cause (CMPL-4)
 * @param version rises with every change
 */
public record Complaint(
        UUID id,
        Origin origin,
        Caller caller,
        Matter matter,
        Route route,
        Handling handling,
        @Nullable Instant doNotCallAt,
        Registration registration,
        Course course,
        long version) {

    private static final Set<CauseClass> NOT_TO_BE_CALLED = EnumSet.of(CauseClass.ATTITUDE, CauseClass.HARASSMENT);

    /**
     * Where it came from.
     *
     * @param source the system that sent it
     * @param externalId that system's id of it
     * @param receivedAt the time to answer runs from here (CMPL-2)
     * @param issueId the issue found on a call (CALL-9)
     * @param promisedReplyAt what the agent promised on that call (CALL-10)
     * @param reportedAs the cause it was taken in under, whatever it was classified as since
     * @param reportedLevel the level it was taken in at, if one was named
     */
    public record Origin(
            String source,
            String externalId,
            Channel channel,
            Instant receivedAt,
            @Nullable UUID issueId,
            @Nullable Instant promisedReplyAt,
            CauseClass reportedAs,
            @Nullable Level reportedLevel) {}

    /**
     * Who complained, one of the two at most.
     *
     * @param customerId the customer, as of today: the survivor if he was merged
     * @param numberRef keyed reference of a number that is no customer's
     */
    public record Caller(
            @Nullable UUID customerId, @Nullable String numberRef) {
        /** Whether there is a number behind it. */
        public boolean known() {
            return customerId != null || numberRef != null;
        }
    }

    /**
     * What it is about.
     *
     * @param business as calls name it
     * @param incidentId what happened, under one id in whatever complaints tell of it
     * @param subjectAgentId the agent it is about
     * @param orgUnitId that agent's unit when it was received
     * @param parties whom it is about beside him
     * @param valueTier of the customer, as the source names it
     * @param text what was said, numbers masked
     */
    public record Matter(
            ComplaintKind kind,
            CauseClass causeClass,
            @Nullable String business,
            String incidentId,
            @Nullable String subjectAgentId,
            @Nullable String orgUnitId,
            List<Party> parties,
            @Nullable String valueTier,
            String text) {

        /** Keeps a sorted copy, each party once. */
        public Matter {
            parties = parties.stream().distinct().sorted().toList();
        }
    }

    /**
     * Who is to handle it.
     *
     * @param ruleId the rule that sent it there; absent if somebody named the unit
     * @param ruleVersion that rule's version
     */
    public record Route(
            String departmentId,
            @Nullable String ruleId,
            @Nullable Integer ruleVersion) {}

    /**
     * How it is being handled.
     *
     * @param level how high it has come (CMPL-7)
     * @param officerAgentId who handles it
     * @param paused what it waits for
     */
    public record Handling(
            Level level,
            @Nullable String officerAgentId,
            @Nullable PauseReason paused) {}

    /**
     * Who took it in, and when.
     *
     * @param number what the reporter is told; 0 before it is kept
     */
    public record Registration(String by, Instant at, long number) {}

    /** The same under the number it was given. */
    Complaint numbered(long number) {
        return new Complaint(
                id,
                origin,
                caller,
                matter,
                route,
                handling,
                doNotCallAt,
                new Registration(registration.by(), registration.at(), number),
                course,
                version);
    }

    /** The same further on its course. What is handled waits for nothing. */
    Complaint on(Course next) {
        Handling now = next.current() instanceof Standing.Open || next.current() instanceof Standing.Answered
                ? handling
                : new Handling(handling.level(), handling.officerAgentId(), null);
        return new Complaint(id, origin, caller, matter, route, now, doNotCallAt, registration, next, version + 1);
    }

    /** The same handled in another way. */
    public Complaint handled(Handling next) {
        return new Complaint(id, origin, caller, matter, route, next, doNotCallAt, registration, course, version + 1);
    }

    /** The same, not yet kept, for somebody to handle; for nobody if there is none. */
    public Complaint assignedTo(@Nullable String officer) {
        return new Complaint(
                id,
                origin,
                caller,
                matter,
                route,
                new Handling(handling.level(), officer, handling.paused()),
                doNotCallAt,
                registration,
                course,
                version);
    }

    /** The same in the hands of another department, and of nobody in it yet. */
    public Complaint handedTo(String departmentId) {
        return new Complaint(
                id,
                origin,
                caller,
                matter,
                new Route(departmentId, null, null),
                new Handling(handling.level(), null, handling.paused()),
                doNotCallAt,
                registration,
                course,
                version + 1);
    }

    /** The same about another cause, at another level; by another level another time to answer. */
    public Complaint classified(CauseClass cause, Level level, Duration timeToReply) {
        return new Complaint(
                id,
                origin,
                caller,
                new Matter(
                        matter.kind(),
                        cause,
                        matter.business(),
                        matter.incidentId(),
                        matter.subjectAgentId(),
                        matter.orgUnitId(),
                        matter.parties(),
                        matter.valueTier(),
                        matter.text()),
                route,
                new Handling(level, handling.officerAgentId(), handling.paused()),
                doNotCallAt,
                registration,
                level == handling.level() ? course : course.toReplyWithin(timeToReply),
                version + 1);
    }

    /** The same as it stood at the end of an earlier round. */
    public Complaint asOf(Course then, Level level) {
        return new Complaint(
                id,
                origin,
                caller,
                matter,
                route,
                new Handling(level, handling.officerAgentId(), null),
                doNotCallAt,
                registration,
                then,
                version);
    }

    /** Whether the do-not-call list was asked for. */
    public boolean doNotCall() {
        return doNotCallAt != null;
    }

    /** The same of which the do-not-call list is asked for. */
    public Complaint askingForDoNotCall(Instant at) {
        return new Complaint(id, origin, caller, matter, route, handling, at, registration, course, version);
    }

    /**
     * Whether its customer is to be called no more before anyone judges whether he is right: one known by himself or his number, who
     * complains of bad attitude or of being called again and again (CMPL-4, A-9). A suggestion is nobody's complaint, and its author
     * goes on being called.
     */
    public boolean callsForDoNotCall() {
        return matter.kind() == ComplaintKind.COMPLAINT
                && NOT_TO_BE_CALLED.contains(matter.causeClass())
                && caller.known();
    }

    /** Whether it is about this agent. */
    public boolean isAbout(String agentId) {
        return agentId.equals(matter.subjectAgentId());
    }

    /** Whether its customer should have been answered by now. */
    public boolean overdue(Instant now) {
        return course.current() instanceof Standing.Open open
                && now.isAfter(open.round().replyDueAt());
    }
}

package dev.ringback.stack.demo.plan;

import dev.ringback.stack.demo.plan.ComplaintCase.Ending;
import dev.ringback.stack.demo.plan.ComplaintCase.FollowUp;
import dev.ringback.stack.demo.plan.ComplaintCase.Matter;
import dev.ringback.stack.demo.plan.ComplaintCase.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The month's complaints: one for each way a complaint can go, and some more where there are agents enough. */
final class ComplaintCases {

    private static final Duration REPLY_TIME = Duration.ofHours(12);
    private static final ScriptedCall SATISFIED = new ScriptedCall("SUCCESSFUL", "SATISFIED", 80);
    private static final ScriptedCall DISSATISFIED = new ScriptedCall("SUCCESSFUL", "DISSATISFIED", 200);
    private static final ScriptedCall OBJECTION = new ScriptedCall("EFFECTIVE", "DISSATISFIED", 170);
    private static final List<String> PLAIN = List.of("PRODUCT", "LOGISTICS", "OPERATION_ERROR", "OTHER");
    private static final String ACCUSED = "A02";
    private static final int MORE_A_MONTH = 12;

    private final YearMonth month;
    private final ZoneId zone;
    private final Strangers strangers;
    private final SplittableRandom random;
    private final List<ComplaintCase> cases = new ArrayList<>();

    ComplaintCases(YearMonth month, ZoneId zone, Strangers strangers, SplittableRandom random) {
        this.month = month;
        this.zone = zone;
        this.strangers = strangers;
        this.random = random;
    }

    /**
     * Makes the cases.
     *
     * @param agents who may follow up
     * @param harassed a customer who is not to be called about his deal any more, if there is one
     * @param enquiries enquiries of the month, some of whose customers complain on the call
     * @param fixed where the scripts of those calls go
     */
    List<ComplaintCase> of(
            List<AgentPlan> agents,
            @Nullable Customer harassed,
            List<Enquiry> enquiries,
            Map<String, List<ScriptedCall>> fixed) {
        if (harassed != null) {
            add(
                    new ComplaintCase.Named(harassed, false),
                    new Matter("COMPLAINT", "PHONE", "HARASSMENT", null),
                    at(month.atDay(1).minusDays(1), 17, 30),
                    Duration.ofMinutes(30),
                    Ending.FOLLOWED_UP,
                    new FollowUp("A02", List.of(SATISFIED)),
                    Verdict.NOT_OUR_FAULT);
        }
        clocks();
        dissatisfied();
        attitudes();
        onCalls(enquiries, fixed);
        add(
                stranger(),
                plain("OTHER"),
                at(month.atDay(17), 11, 20),
                null,
                Ending.WITHDRAWN,
                FollowUp.NONE,
                Verdict.NONE);
        more(agents.stream()
                .map(AgentPlan::id)
                .filter(id -> id.compareTo("A04") > 0)
                .toList());
        add(
                stranger(),
                plain("PRODUCT"),
                at(month.atDay(28), 16, 5),
                null,
                Ending.LEFT_OPEN,
                FollowUp.NONE,
                Verdict.NONE);
        return cases;
    }

    /** CMPL-2 to the second: one is answered after exactly twelve hours, one a second later. */
    private void clocks() {
        add(
                stranger(),
                plain("PRODUCT"),
                at(month.atDay(8), 5, 45),
                REPLY_TIME,
                Ending.FOLLOWED_UP,
                new FollowUp("A01", List.of(SATISFIED)),
                Verdict.NONE);
        add(
                stranger(),
                plain("OTHER"),
                at(month.atDay(8), 5, 50),
                REPLY_TIME.plusSeconds(1),
                Ending.FOLLOWED_UP,
                new FollowUp("A03", List.of(SATISFIED)),
                Verdict.NONE);
    }

    /** CMPL-6: who is not satisfied is owed another answer. */
    private void dissatisfied() {
        add(
                stranger(),
                new Matter("COMPLAINT", "LETTER", "LOGISTICS", null),
                at(month.atDay(9), 5, 30),
                Duration.ofHours(7),
                Ending.FOLLOWED_UP,
                // The second time protection lets nobody ask: the same business within a month (TASK-16).
                new FollowUp("A02", List.of(DISSATISFIED)),
                Verdict.NONE);
    }

    /** CMPL-4, CMPL-8: both go on the do-not-call list at once; one costs a demerit, one does so for a day. */
    private void attitudes() {
        add(
                stranger(),
                new Matter("COMPLAINT", "VISIT", "ATTITUDE", ACCUSED),
                at(month.atDay(10), 9, 10),
                Duration.ofHours(5),
                Ending.FOLLOWED_UP,
                new FollowUp("A01", List.of(ScriptedCall.unanswered("NO_ANSWER"), SATISFIED)),
                Verdict.OUR_FAULT);
        add(
                new ComplaintCase.Nameless(strangers.elsewhere("hotline").phone()),
                new Matter("COMPLAINT", "PHONE", "ATTITUDE", ACCUSED),
                at(month.atDay(14), 8, 0),
                Duration.ofHours(9),
                Ending.NO_CUSTOMER,
                FollowUp.NONE,
                Verdict.OVERTURNED);
    }

    /** CALL-9: found when customers are called back about something else. */
    private void onCalls(List<Enquiry> enquiries, Map<String, List<ScriptedCall>> fixed) {
        LocalDate monday = Plan.mondays(month).get(2);
        found("A02", monday, enquiries).ifPresent(enquiry -> {
            fixed.put(enquiry.externalId(), List.of(OBJECTION));
            add(
                    new ComplaintCase.OnCall(enquiry.externalId(), "A02"),
                    new Matter("COMPLAINT", "CALLBACK", "OPERATION_ERROR", null),
                    null,
                    Duration.ZERO,
                    Ending.FOLLOWED_UP,
                    new FollowUp("A01", List.of(SATISFIED)),
                    Verdict.NONE);
        });
        found("A01", monday, enquiries).ifPresent(enquiry -> {
            fixed.put(enquiry.externalId(), List.of(OBJECTION));
            add(
                    new ComplaintCase.OnCall(enquiry.externalId(), "A01"),
                    new Matter("SUGGESTION", "CALLBACK", "PRODUCT", null),
                    null,
                    Duration.ZERO,
                    Ending.ANSWERED,
                    FollowUp.NONE,
                    Verdict.NONE);
        });
    }

    private static java.util.Optional<Enquiry> found(String agent, LocalDate monday, List<Enquiry> enquiries) {
        return enquiries.stream()
                .filter(enquiry -> enquiry.externalId().startsWith("EQ-" + agent + "-" + monday)
                        && enquiry.customer().source().equals("web"))
                .findFirst();
    }

    private void more(List<String> agents) {
        for (int i = 0; i < (agents.isEmpty() ? 0 : MORE_A_MONTH); i++) {
            Instant received = month.atDay(2 + 2 * i)
                    .atTime(LocalTime.of(6, 0).plusMinutes(random.nextInt(600)))
                    .atZone(zone)
                    .toInstant();
            add(
                    stranger(),
                    plain(PLAIN.get(random.nextInt(PLAIN.size()))),
                    received,
                    Duration.ofMinutes(10 + random.nextInt(110)),
                    Ending.FOLLOWED_UP,
                    new FollowUp(agents.get(i % agents.size()), List.of(i % 6 == 5 ? DISSATISFIED : SATISFIED)),
                    Verdict.NONE);
        }
    }

    private static Matter plain(String causeClass) {
        return new Matter("COMPLAINT", "PHONE", causeClass, null);
    }

    private ComplaintCase.Caller stranger() {
        return new ComplaintCase.Named(strangers.elsewhere("hotline"), true);
    }

    private Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(zone).toInstant();
    }

    private void add(
            ComplaintCase.Caller caller,
            Matter matter,
            @Nullable Instant receivedAt,
            @Nullable Duration replyAfter,
            Ending ending,
            FollowUp followUp,
            Verdict verdict) {
        cases.add(new ComplaintCase(
                "CP-%02d".formatted(cases.size() + 1),
                caller,
                matter,
                receivedAt,
                replyAfter,
                ending,
                followUp,
                verdict));
    }
}

package dev.ringback.complaint.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.stack.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseTest {

    private static final Instant RECEIVED = Instant.parse("2026-04-03T14:30:00Z");
    private static final Instant RESOLVED = RECEIVED.plus(Duration.ofDays(1));
    private static final List<String> DISPOSITIONS =
            Arrays.asList("SATISFIED", "DISSATISFIED", "NEUTRAL", "REFUSED", null);

    private final Course resolved = resolved(Course.begun(RECEIVED, Duration.ofHours(12)), RESOLVED);

    @Test
    @Rule("CMPL-2")
    void theTimeToReplyRunsThroughNightAndWeekend() {
        // A Friday at 22:30 in Shanghai.
        assertThat(Course.begun(RECEIVED, Duration.ofHours(12))
                        .current()
                        .round()
                        .replyDueAt())
                .isEqualTo("2026-04-04T02:30:00Z");
    }

    /** Guard: the comparison in {@link Complaint#overdue}. */
    @Test
    @Rule("CMPL-2")
    void aComplaintIsOverdueWhenTheTwelfthHourIsOverAndNoSooner() {
        Instant due = RECEIVED.plus(Duration.ofHours(12));
        Complaint complaint = new Complaint(
                UUID.randomUUID(),
                new Complaint.Origin("hotline", "H-1", Channel.PHONE, RECEIVED, null, null, CauseClass.LOGISTICS, null),
                new Complaint.Caller(null, null),
                new Complaint.Matter(
                        ComplaintKind.COMPLAINT,
                        CauseClass.LOGISTICS,
                        null,
                        "I-1",
                        null,
                        null,
                        List.of(),
                        null,
                        "A day late"),
                new Complaint.Route("CUSTOMER-CARE", null, null),
                new Complaint.Handling(Level.NORMAL, null, null),
                null,
                new Complaint.Registration("officer", RECEIVED, 1),
                Course.begun(RECEIVED, Duration.ofHours(12)),
                1);

        assertThat(complaint.overdue(due)).isFalse();
        assertThat(complaint.overdue(due.plus(1, ChronoUnit.MICROS))).isTrue();
        assertThat(complaint.on(resolved).overdue(due.plus(1, ChronoUnit.MICROS)))
                .isFalse();
    }

    @Test
    @Rule("CMPL-6")
    void onlyTheCustomersWordClosesOrReopens() {
        assertThat(resolved.heard(List.of(call(60, "SATISFIED"))).current().state())
                .isEqualTo(ComplaintState.CLOSED);
        assertThat(resolved.heard(List.of(call(60, "NEUTRAL"))).current().state())
                .isEqualTo(ComplaintState.RESOLVED);
        Course reopened = resolved.heard(List.of(call(60, "DISSATISFIED")));
        assertThat(reopened.current()).isInstanceOfSatisfying(Standing.Open.class, open -> {
            assertThat(open.round().number()).isEqualTo(2);
            assertThat(open.round().startedAt()).isEqualTo(RESOLVED.plusSeconds(360));
            assertThat(open.round().replyDueAt())
                    .isEqualTo(RESOLVED.plusSeconds(360).plus(Duration.ofHours(12)));
        });
    }

    /** Guard: the comparison of the dial with the resolution. */
    @Test
    void aCallSpeaksToTheResolutionItWasDialledAfter() {
        assertThat(resolved.heard(List.of(call(-1, "SATISFIED"))).current().state())
                .isEqualTo(ComplaintState.RESOLVED);
        assertThat(resolved.heard(List.of(call(0, "SATISFIED"))).current().state())
                .isEqualTo(ComplaintState.CLOSED);
    }

    @Test
    void theLastWordCounts() {
        List<FollowUpCall> calls = List.of(call(600, "SATISFIED"), call(60, "DISSATISFIED"), call(900, "NEUTRAL"));

        assertThat(resolved.heard(calls).current().state()).isEqualTo(ComplaintState.CLOSED);
    }

    @Test
    void aCallThatReachedNobodySaysNothing() {
        FollowUpCall unreached = new FollowUpCall(
                UUID.randomUUID(),
                1,
                "A07",
                RESOLVED.plusSeconds(60),
                RESOLVED.plusSeconds(90),
                "NO_ANSWER",
                false,
                "SATISFIED");

        assertThat(resolved.heard(List.of(unreached))).isEqualTo(resolved);
    }

    @Test
    void aReopeningIsTakenBackUntilTheCustomerWasAnsweredAgain() {
        FollowUpCall call = call(60, "DISSATISFIED");
        FollowUpCall corrected = revised(call, "SATISFIED");
        Course reopened = resolved.heard(List.of(call));

        assertThat(reopened.heard(List.of(corrected)).current().state()).isEqualTo(ComplaintState.CLOSED);
        assertThat(reopened.heard(List.of(corrected)).past()).isEmpty();
        assertThat(reopened.heard(List.of(revised(call, "NEUTRAL"))).current().state())
                .isEqualTo(ComplaintState.RESOLVED);
        Course answered = resolved(reopened, RESOLVED.plus(Duration.ofDays(1)));
        assertThat(answered.heard(List.of(corrected))).isEqualTo(answered);
    }

    @Test
    void whoWithdrewHasNothingMoreToSay() {
        Course withdrawn = resolved.with(((Standing.Live) resolved.current()).withdrawn(RESOLVED.plusSeconds(10)));

        assertThat(withdrawn.heard(List.of(call(5, "DISSATISFIED")))).isEqualTo(withdrawn);
    }

    @Test
    void whoWasGivenUpAsUnreachableAndWasReachedAfterAllIsHeard() {
        Course givenUp =
                resolved.with(((Standing.Resolved) resolved.current()).unreachable(RESOLVED.plusSeconds(1000)));
        FollowUpCall call = call(900, "DISSATISFIED");

        Course reopened = givenUp.heard(List.of(call));

        assertThat(reopened.current().state()).isEqualTo(ComplaintState.OPEN);
        assertThat(reopened.current().round().number()).isEqualTo(2);
        assertThat(reopened.heard(List.of(revised(call, "NEUTRAL"))).current())
                .isInstanceOfSatisfying(
                        Standing.Closed.class,
                        closed -> assertThat(closed.closure().reason()).isEqualTo(ClosedReason.UNREACHABLE));
        assertThat(givenUp.heard(List.of(revised(call, "SATISFIED"))).current())
                .isInstanceOfSatisfying(
                        Standing.Closed.class,
                        closed -> assertThat(closed.closure().reason()).isEqualTo(ClosedReason.UNREACHABLE));
    }

    /** Guard: the word is taken from all calls as they read now, and not from the one that was told last. */
    @ParameterizedTest
    @Rule("CMPL-6")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderInWhichCallsAreToldMakesNoDifference(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 500; round++) {
            List<List<FollowUpCall>> calls = calls(random);
            Course start = random.nextInt(4) == 0
                    ? resolved.with(((Standing.Resolved) resolved.current()).unreachable(RESOLVED.plusSeconds(50_000)))
                    : resolved;

            Course one = told(start, interleaved(calls, random));
            Course other = told(start, interleaved(calls, random));

            assertThat(other)
                    .as("seed %d, round %d, calls %s", seed, round, calls)
                    .isEqualTo(one);
        }
    }

    private static Course told(Course start, List<FollowUpCall> deliveries) {
        Map<UUID, FollowUpCall> known = new LinkedHashMap<>();
        Course course = start;
        for (FollowUpCall delivery : deliveries) {
            known.put(delivery.callId(), delivery);
            course = course.heard(List.copyOf(known.values()));
        }
        return course;
    }

    /** Up to four calls with up to three revisions each. */
    private static List<List<FollowUpCall>> calls(RandomGenerator random) {
        List<List<FollowUpCall>> calls = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            List<FollowUpCall> revisions = new ArrayList<>();
            revisions.add(call(random.nextInt(-1000, 10_000), any(random)));
            for (int j = random.nextInt(3); j > 0; j--) {
                revisions.add(revised(revisions.getLast(), any(random)));
            }
            calls.add(revisions);
        }
        return calls;
    }

    /** Any order that keeps that of each call's revisions. */
    private static List<FollowUpCall> interleaved(List<List<FollowUpCall>> calls, RandomGenerator random) {
        List<List<FollowUpCall>> left = new ArrayList<>(
                calls.stream().<List<FollowUpCall>>map(ArrayList::new).toList());
        List<FollowUpCall> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<FollowUpCall> next = left.get(random.nextInt(left.size()));
            order.add(next.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return order;
    }

    private static String any(RandomGenerator random) {
        return DISPOSITIONS.get(random.nextInt(DISPOSITIONS.size()));
    }

    private static Course resolved(Course course, Instant at) {
        Standing.Open open = (Standing.Open) course.current();
        return course.with(open.answered(Answer.in(open.round(), open.round().startedAt(), ReplyChannel.PHONE))
                .resolved(new Resolution(at, "Replaced.", LocalDate.EPOCH, LocalDate.EPOCH.plusDays(3), null, null)));
    }

    private static FollowUpCall call(long secondsAfterResolution, String disposition) {
        Instant dialledAt = RESOLVED.plusSeconds(secondsAfterResolution);
        return new FollowUpCall(
                UUID.randomUUID(), 1, "A07", dialledAt, dialledAt.plusSeconds(300), "EFFECTIVE", true, disposition);
    }

    private static FollowUpCall revised(FollowUpCall call, String disposition) {
        return new FollowUpCall(
                call.callId(),
                call.revision() + 1,
                call.agentId(),
                call.dialledAt(),
                call.endedAt(),
                call.outcome(),
                call.effective(),
                disposition);
    }
}

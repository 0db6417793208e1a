package dev.ringback.stack.demo.check;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a complaint went, told step by step (CMPL-2, CMPL-6). */
final class Course {

    /** CMPL-2: twelve clock hours; that very second is in time. */
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(12);

    private String state = "OPEN";
    private int round = 1;
    private Instant clock;
    private @Nullable Instant answeredAt;
    private @Nullable String closedReason;

    Course(Instant receivedAt) {
        this.clock = receivedAt;
    }

    void reply(Instant at) {
        answeredAt = answeredAt == null || at.isBefore(answeredAt) ? at : answeredAt;
        if (state.equals("OPEN")) {
            state = "ANSWERED";
        }
    }

    void resolve() {
        state = "RESOLVED";
    }

    void close(String reason) {
        state = "CLOSED";
        closedReason = reason;
    }

    /** What the customer said when he was asked; only who was reached, and only when he says it. */
    void asked(@Nullable String disposition, Instant endedAt) {
        if ("SATISFIED".equals(disposition)) {
            close("SATISFIED");
        } else if ("DISSATISFIED".equals(disposition)) {
            state = "OPEN";
            closedReason = null;
            round++;
            clock = endedAt;
            answeredAt = null;
        }
    }

    String state() {
        return state;
    }

    int round() {
        return round;
    }

    Instant replyDueAt() {
        return clock.plus(TIME_TO_ANSWER);
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    /** Whether the customer was answered in time; null if he was not answered. */
    @Nullable
    Boolean answeredOnTime() {
        return answeredAt == null ? null : !answeredAt.isAfter(replyDueAt());
    }

    @Nullable
    String closedReason() {
        return closedReason;
    }
}

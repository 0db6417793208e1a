package dev.ringback.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    private static final Instant RECEIVED = Instant.parse("2026-04-03T14:30:00Z");

    private final Complaint complaint = Complaint.raised(
            UUID.randomUUID(),
            new RaiseComplaint(
                    "hotline", "1", null, Channel.PHONE, CauseClass.PRODUCT, null, "Call 13812345678.", RECEIVED),
            null,
            "C1",
            RECEIVED);

    @Test
    void theTimeToReplyRunsThroughNightAndWeekend() {
        // A Friday at 22:30 in Shanghai.
        assertThat(complaint.replyDueAt()).isEqualTo("2026-04-04T02:30:00Z");
    }

    @Test
    void theLastInstantOfTheDeadlineIsInTimeAndTheNextIsNot() {
        assertThat(complaint.overdue(complaint.replyDueAt())).isFalse();
        assertThat(complaint.overdue(complaint.replyDueAt().plusNanos(1000))).isTrue();
    }

    @Test
    void theTextHoldsNoNumber() {
        assertThat(complaint.text()).isEqualTo("Call 138****5678.");
    }
}

package dev.ringback.task.testing;

import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.platform.event.ComplaintAnswered;
import dev.ringback.platform.event.ComplaintClosed;
import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.ComplaintReopened;
import dev.ringback.platform.event.ComplaintResolved;
import dev.ringback.platform.event.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint as the complaint service tells of it: each step is its next event. */
public final class Complaint {

    private final UUID id = UUID.randomUUID();
    private final String externalId = fresh("CMP");
    private final @Nullable UUID customer;
    private final @Nullable String accused;
    private long version;

    private Complaint(@Nullable UUID customer, @Nullable String accused) {
        this.customer = customer;
        this.accused = accused;
    }

    /** A complaint of a customer about an agent. */
    public static Complaint of(@Nullable UUID customer, @Nullable String accused) {
        return new Complaint(customer, accused);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Its id at its source. */
    public String externalId() {
        return externalId;
    }

    /** It is taken in. */
    public Complaint raised(@Nullable String kind, String receivedAt) {
        Instant received = Instant.parse(receivedAt);
        tell(new ComplaintRaised(
                id,
                "hotline",
                externalId,
                customer,
                "PHONE",
                "PRODUCT",
                accused,
                null,
                received,
                received.plus(Duration.ofHours(12)),
                kind,
                null,
                null,
                null,
                null));
        return this;
    }

    /** The customer is answered. */
    public Complaint answered(int round) {
        Instant at = Instant.parse("2026-04-01T03:00:00Z");
        tell(new ComplaintAnswered(id, customer, round, "SMS", at, at, true));
        return this;
    }

    /** It is handled; the follow-up is due until the fourth of April 2026. */
    public Complaint resolved(int round, @Nullable String owner, @Nullable String unit) {
        tell(new ComplaintResolved(
                id,
                externalId,
                customer,
                round,
                "complaint",
                Instant.parse("2026-04-01T03:00:00Z"),
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-04-04"),
                owner,
                unit));
        return this;
    }

    /** The customer is not satisfied. */
    public Complaint reopened(int round) {
        Instant at = Instant.parse("2026-04-01T04:00:00Z");
        tell(new ComplaintReopened(id, round, null, at, at.plus(Duration.ofHours(12))));
        return this;
    }

    /** It ends. */
    public Complaint closed(String reason) {
        tell(new ComplaintClosed(id, reason, Instant.parse("2026-04-02T03:00:00Z")));
        return this;
    }

    private void tell(DomainEvent event) {
        Calls.publish(id.toString(), ++version, event);
    }

    /** Its tasks of a purpose as {@code round state reason}, in order of their rounds. */
    public List<String> tasks(String purpose) {
        return Database.rows(
                "SELECT concat_ws(' ', round, state, closed_reason) FROM task WHERE subject_id = ? AND purpose = ? ORDER BY round",
                id,
                purpose);
    }

    /** Waits until its tasks of a purpose are these, as {@code round state reason}. */
    public void awaitTasks(String purpose, String... tasks) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tasks(purpose)).containsExactly(tasks));
    }

    /** The id of its task of a purpose and round. */
    public String task(String purpose, int round) {
        return Database.rows(
                        "SELECT id FROM task WHERE subject_id = ? AND purpose = ? AND round = ?", id, purpose, round)
                .getFirst();
    }
}

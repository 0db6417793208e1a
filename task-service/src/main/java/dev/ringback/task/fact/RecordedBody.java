package dev.ringback.task.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about one customer, as it is stated and as it is shown. To be implemented by a record: the components named here are common to all
 * kinds, the others are the kind's own ({@link RecordedFields}). {@code id} and {@code createdAt} are ours to give: null in what is stated.
 */
public interface RecordedBody extends NamesCustomer, FactRequest<RecordedFact> {

    /** Our id of it. */
    @Nullable
    UUID id();

    /** The source system. */
    String source();

    /** How it names the fact; unique together with the source. */
    String externalId();

    /** What it is about. */
    String business();

    /** The agent who is to call back. */
    @Nullable
    String ownerAgentId();

    /** The org unit whose it is. */
    @Nullable
    String orgUnitId();

    /** Business time of its coming in. */
    @Nullable
    Instant createdAt();

    /** When it happened. */
    FactMoment moment();

    /** What it is worth in yuan, for samples by value; null when it has no value. */
    default @Nullable BigDecimal worth() {
        return null;
    }

    /** Who must never make its callback. */
    default @Nullable String excludedAgentId() {
        return null;
    }

    @Override
    default RecordedFact fact() {
        return RecordedFact.of(this);
    }
}

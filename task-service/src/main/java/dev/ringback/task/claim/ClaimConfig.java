package dev.ringback.task.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of claims. */
@ConfigMapping(prefix = "ringback.claim")
public interface ClaimConfig {

    /** How long, in business time, a dialled task waits for its outcome before it may be called again. */
    @WithDefault("24H")
    Duration outcomeGrace();

    /** How long, in business time, a task whose message was sent waits for a receipt before it may be tried again. */
    @WithDefault("72H")
    Duration receiptGrace();

    /** How often leases and tasks whose time is over are looked for, in wall time. */
    @WithDefault("2s")
    String sweepEvery();

    /** Tasks a sweep takes in one transaction. */
    @WithDefault("500")
    int sweepBatch();
}

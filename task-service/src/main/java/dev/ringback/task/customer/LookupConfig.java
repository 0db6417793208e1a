package dev.ringback.task.customer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How often numbers may be looked up. */
@ConfigMapping(prefix = "ringback.lookup")
interface LookupConfig {

    /** How many numbers an agent may look up in an hour: enough for whoever answers calls, too few to browse the customers (CALL-13). */
    @WithDefault("120")
    @Min(1)
    int perHour();
}

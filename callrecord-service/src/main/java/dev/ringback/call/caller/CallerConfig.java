package dev.ringback.call.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Configuration of callers' histories (CALL-13). */
@ConfigMapping(prefix = "ringback.callers")
interface CallerConfig {

    /** How many histories an agent may read in an hour: enough for whoever answers calls, too few to browse the customers. */
    @WithDefault("120")
    @Min(1)
    int perHour();
}

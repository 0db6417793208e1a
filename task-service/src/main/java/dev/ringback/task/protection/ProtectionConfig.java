package dev.ringback.task.protection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of contact protection. */
@ConfigMapping(prefix = "ringback.protection")
public interface ProtectionConfig {

    /** How long before and after the time agreed with a customer a call may be made outside the calling hours (TASK-13). */
    @WithDefault("15M")
    Duration appointmentTolerance();
}

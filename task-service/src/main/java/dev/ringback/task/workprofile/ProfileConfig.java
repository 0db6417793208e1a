package dev.ringback.task.workprofile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What holds for agents of whom no profile is kept. */
@ConfigMapping(prefix = "ringback.work-profile")
interface ProfileConfig {

    /** Tasks an agent may hold undialled. */
    @WithDefault("50")
    @Min(0)
    @Max(100_000)
    int defaultCapacity();
}

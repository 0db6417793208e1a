package dev.ringback.task.planner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of the planner. */
@ConfigMapping(prefix = "ringback.planner")
interface PlannerConfig {

    /** Whether this process turns planned callbacks into tasks. */
    @WithDefault("true")
    boolean enabled();

    /** How often it looks for callbacks that open, in wall time. */
    @WithDefault("0.5S")
    Duration interval();

    /** How many it turns into tasks in one transaction. */
    @WithDefault("1000")
    int batch();
}

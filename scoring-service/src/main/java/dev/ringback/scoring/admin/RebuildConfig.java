package dev.ringback.scoring.admin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How rebuilds go. */
@ConfigMapping(prefix = "ringback.rebuild")
interface RebuildConfig {

    /** How long a rebuild waits for the events that the topics hold already; those that have not come by then are not looked at. */
    @WithDefault("10s")
    Duration patience();
}

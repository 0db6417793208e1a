package dev.ringback.platform.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Configuration of business time. */
@ConfigMapping(prefix = "ringback.clock")
public interface ClockConfig {
    /** Business time zone; months, weeks, days and deadlines are cut here (G1). */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** Production runs on wall time; development may shift business time through the offset file. */
    @WithDefault("PRODUCTION")
    Mode mode();

    /** The shared offset file of development mode: eight bytes, microseconds to add to wall time. */
    Optional<Path> file();

    /** Where business time comes from. */
    enum Mode {
        PRODUCTION,
        DEVELOPMENT
    }
}

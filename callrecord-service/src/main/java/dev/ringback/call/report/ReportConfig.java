package dev.ringback.call.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of reports. All times are wall time. */
@ConfigMapping(prefix = "ringback.reports")
interface ReportConfig {

    /** Whether this process makes reports. It takes wishes for them either way. */
    @WithDefault("true")
    boolean enabled();

    /** How long a process holds a report without renewing its lease. After a crash another one begins it then. */
    @WithDefault("60S")
    Duration lease();

    /** How long files of reports are kept that nobody submitted, in business time. */
    @WithDefault("400D")
    Duration keep();

    /** How often reports to make and deadlines are looked for. */
    @WithDefault("1s")
    String sweepEvery();

    /** How often the lease of a report that is being made is renewed; shorter than the lease. */
    @WithDefault("10s")
    String holdEvery();
}

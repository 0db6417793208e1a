package dev.ringback.call.promise;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of promises (CALL-10). */
@ConfigMapping(prefix = "ringback.promises")
interface PromiseConfig {

    /**
     * How long before and after an agreed time a call still keeps the appointment; the regulation names no length. A promised
     * reply has no such tolerance.
     */
    @WithDefault("PT15M")
    Duration appointmentTolerance();
}

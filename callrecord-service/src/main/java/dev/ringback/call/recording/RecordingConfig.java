package dev.ringback.call.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Configuration of recordings (CALL-8). */
@ConfigMapping(prefix = "ringback.recordings")
interface RecordingConfig {

    /** How often references past their retention are looked for. */
    @WithDefault("60s")
    String sweepEvery();

    /** How many references are removed in one transaction. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int sweepSize();
}

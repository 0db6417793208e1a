package dev.ringback.complaint.finding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Configuration of appeals. */
@ConfigMapping(prefix = "ringback.appeals")
interface AppealConfig {

    /** Local days after the finding within which it may be appealed; the regulations give none. */
    @WithDefault("7")
    @Min(1)
    int days();
}

package dev.ringback.scoring.appeal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Appeals. */
@ConfigMapping(prefix = "ringback.appeals")
interface AppealConfig {

    /** Days within which an appeal is filed: after the end of a line's month, or after a case was recorded. */
    @WithDefault("30")
    @Min(1)
    @Max(3650)
    int days();
}

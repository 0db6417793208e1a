package dev.ringback.complaint.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Configuration of the archive. */
@ConfigMapping(prefix = "ringback.complaints.archive")
interface ArchiveConfig {

    /** Months for which an archived complaint is kept at least; the regulations give none. */
    @WithDefault("36")
    @Min(1)
    @Max(1200)
    int months();
}

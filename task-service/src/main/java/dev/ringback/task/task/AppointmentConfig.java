package dev.ringback.task.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Configuration of appointments. */
@ConfigMapping(prefix = "ringback.appointment")
interface AppointmentConfig {

    /** After how many minutes anybody of the unit may keep an appointment, where neither booking nor program says so. */
    @WithDefault("15")
    @Min(1)
    @Max(1440)
    int fallbackMinutes();
}

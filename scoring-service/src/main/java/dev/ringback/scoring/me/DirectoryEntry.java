package dev.ringback.scoring.me;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An agent as the directory has him. */
record DirectoryEntry(
        String name, LocalDate hiredOn, @Nullable LocalDate leftOn) {
    boolean employedOn(LocalDate day) {
        return !hiredOn.isAfter(day) && (leftOn == null || !leftOn.isBefore(day));
    }
}

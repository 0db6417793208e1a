package dev.ringback.task.preview;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Stored facts by the day they happened.
 *
 * @param from first business date
 * @param until last business date
 */
@Schema(description = "Stored facts by the day they happened.")
record PreviewPeriod(
        @NotNull @Schema(examples = "2026-03-01", description = "First business date.")
        LocalDate from,

        @NotNull @Schema(examples = "2026-03-31", description = "Last business date; at most 366 days in all.")
        LocalDate until) {}

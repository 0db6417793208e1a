package dev.ringback.scoring.pack;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a version takes effect, and who said so. */
@Schema(name = "PackActivation", description = "When a version takes effect, and who said so.")
record PackActivationView(
        @Schema(examples = "2026-05-01", description = "First local date on which it holds.")
        LocalDate effectiveFrom,

        Instant activatedAt,
        @Schema(examples = "manager-1") String activatedBy) {}

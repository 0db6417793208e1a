package dev.ringback.task.original;

import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An original that is archived. */
@Schema(name = "OriginalRequest", description = "An original that is archived (GOV-7).")
record OriginalRequest(
        @NotNull @PlainText(max = 64) @Schema(examples = "archive", maxLength = 64, description = "The source system.")
        String source,

        @NotNull
        @PlainText(max = 128)
        @Schema(examples = "DOC-2026-0117", maxLength = 128, description = "Its id there; unique together with source.")
        String externalId,

        @NotNull OriginalKind kind,

        @NotNull
        @PlainText(max = 200)
        @Schema(
                examples = "Supply contract 2026",
                maxLength = 200,
                description = "Telephone numbers in it are masked before it is stored.")
        String title,

        @NotNull CodingKind codingKind,

        @NotNull
        @PlainText(max = 64)
        @Schema(examples = "GYS-0042", maxLength = 64, description = "The code it is filed under.")
        String coding,

        @Identifier
        @Schema(examples = "ORDER", description = "What kind of thing it belongs to; with objectId.")
        @Nullable
        String objectKind,

        @PlainText(max = 128)
        @Schema(examples = "SO-1001", maxLength = 128, description = "Which one; with objectKind.")
        @Nullable
        String objectId,

        @NotNull
        @PlainText(max = 200)
        @Schema(examples = "Cabinet 3, folder 12", maxLength = 200, description = "Where it is.")
        String location,

        @NotNull @Happened @Schema(examples = "2026-04-01") LocalDate archivedOn,

        @Schema(examples = "2036-04-01", description = "How long it is kept; for ever unless given.") @Nullable
        LocalDate retainUntil,

        @Schema(description = "The original it takes the place of, which stays in the index.") @Nullable
        UUID supersedes) {}

package dev.ringback.task.channel;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a message or a visit. */
@Schema(description = "What became of a message or a visit.")
public record ReceiptRequest(
        @NotNull ReceiptState state,

        @NotNull
        @Schema(
                examples = "2026-04-01T02:12:30Z",
                description = "When it came to that; not before leave was given, nor in the future.")
        Instant at,

        @PlainText(max = 128)
        @Schema(
                examples = "sms-88213",
                maxLength = 128,
                description = "What the carrier calls it; telephone numbers are masked.")
        @Nullable
        String providerId) {}

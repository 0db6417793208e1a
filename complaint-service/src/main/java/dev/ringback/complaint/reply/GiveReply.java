package dev.ringback.complaint.reply;

import dev.ringback.complaint.course.ReplyChannel;
import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reply that was given.
 *
 * @param text what was said; telephone numbers in it are masked before it is stored
 * @param repliedAt now if left out
 */
@Schema(name = "GiveReply", description = "A reply that was given to the customer.")
record GiveReply(
        @NotNull ReplyChannel channel,

        @Schema(
                examples = "We apologised and explained what went wrong.",
                description = "What was said. Telephone numbers in it are masked before it is stored.")
        @NotBlank
        @Size(max = 4000)
        @PlainText
        String text,

        @Schema(
                examples = "2026-04-01T08:00:00Z",
                description =
                        "When the customer was answered: not before the receipt (or the reopening), not in the future; now"
                                + " if left out.")
        @Nullable
        Instant repliedAt) {}

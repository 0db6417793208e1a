package dev.ringback.task.protection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When inbound calls that wait pause outbound ones (OPS-1). Between the two thresholds what was goes on, so that one call more or less does
 * not stop and start the outbound calls.
 *
 * @param rule the rule behind it
 * @param pauseAt so many waiting calls, or more, pause
 * @param resumeAt so many, or fewer, let go on; fewer than pauseAt
 * @param staleAfter a reading of this age pauses no more; five minutes unless given
 */
@SoundPeak
public record InboundPeak(
        @NotBlank @Size(max = 20) String rule,

        @Min(1) @Max(1_000_000) @Schema(examples = "20", description = "So many waiting calls, or more, pause.")
        int pauseAt,

        @Min(0)
        @Max(1_000_000)
        @Schema(examples = "10", description = "So many waiting calls, or fewer, let go on; fewer than pauseAt.")
        int resumeAt,

        @Schema(
                type = SchemaType.STRING,
                format = "duration",
                examples = "PT5M",
                defaultValue = "PT5M",
                description = "A reading of this age pauses no more; from PT10S to P1D.")
        Duration staleAfter) {

    /** How long a reading holds unless the policy says otherwise. */
    static final Duration ORDINARY = Duration.ofMinutes(5);

    /** Five minutes unless given. */
    @SuppressWarnings("NullAway") // what is left out of a document is null until here
    public InboundPeak {
        staleAfter = staleAfter == null ? ORDINARY : staleAfter;
    }

    /** Both at once: what pauses by either pauses, and goes on when it would by both. */
    public static InboundPeak strictest(InboundPeak one, InboundPeak other) {
        return new InboundPeak(
                one.rule,
                Math.min(one.pauseAt, other.pauseAt),
                Math.min(one.resumeAt, other.resumeAt),
                one.staleAfter.compareTo(other.staleAfter) > 0 ? one.staleAfter : other.staleAfter);
    }
}

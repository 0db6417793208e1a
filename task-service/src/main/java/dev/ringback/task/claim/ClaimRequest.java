package dev.ringback.task.claim;

import dev.ringback.task.program.TaskChannel;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agent asks for.
 *
 * @param max how many tasks at most; 1 when absent
 * @param programIds only tasks of these programs; of any when absent
 * @param channels only tasks of these channels; telephone calls alone when absent
 * @param leaseSeconds how long the tasks are to be held, in business time; 900 when absent
 */
@Schema(description = "What an agent asks for.")
public record ClaimRequest(
        @Min(1) @Max(50) @Schema(examples = "5", defaultValue = "1", description = "How many tasks at most.") @Nullable
        Integer max,

        @Size(max = 50)
        @Schema(examples = "[\"deal-callback\"]", description = "Only tasks of these programs.")
        @Nullable
        List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String> programIds,

        @Min(60)
        @Max(3600)
        @Schema(examples = "900", defaultValue = "900", description = "How long to hold them.")
        @Nullable
        Integer leaseSeconds,

        @Size(min = 1, max = 4)
        @Schema(
                examples = "[\"PHONE\", \"SMS\"]",
                description = "Only tasks of these channels; telephone calls alone unless given.")
        @Nullable
        List<@NotNull TaskChannel> channels) {

    /** Any task that is a telephone call. */
    public ClaimRequest(@Nullable Integer max, @Nullable List<String> programIds, @Nullable Integer leaseSeconds) {
        this(max, programIds, leaseSeconds, null);
    }

    /** Whether tasks of a channel are asked for. */
    boolean asksFor(TaskChannel channel) {
        return channels == null ? channel == TaskChannel.PHONE : channels.contains(channel);
    }

    int maxOrDefault() {
        return max == null ? 1 : max;
    }

    int leaseSecondsOrDefault() {
        return leaseSeconds == null ? LeaseTerms.DEFAULT_SECONDS : leaseSeconds;
    }
}

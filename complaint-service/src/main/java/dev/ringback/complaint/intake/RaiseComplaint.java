package dev.ringback.complaint.intake;

import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.course.Channel;
import dev.ringback.complaint.course.ComplaintKind;
import dev.ringback.complaint.course.Party;
import dev.ringback.complaint.evidence.AddEvidence;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it comes in.
 *
 * @param source the system it comes from
 * @param externalId that system's id of it; unique within the source
 * @param kind a complaint if left out
 * @param level by its channel if left out (CMPL-7)
 * @param customerId the customer; not together with {@code numberRef}
 * @param numberRef keyed reference of a number, from the task service's lookup
 * @param business what it is about, as calls name it
 * @param incidentId what happened, if another complaint told of it before
 * @param subjectAgentId the agent it is about
 * @param parties whom it is about beside him (CMPL-9)
 * @param valueTier of the customer, as the source names it
 * @param text what was said; telephone numbers in it are masked before it is stored
 * @param receivedAt when it was received; the time to answer runs from here (CMPL-2)
 * @param attachments what came with it, by reference
 */
@Schema(name = "RaiseComplaint", description = "A complaint or a suggestion as it comes in.")
record RaiseComplaint(
        @Schema(examples = "hotline", description = "The system it comes from; not callrecord-service.")
        @NotBlank
        @Size(max = 64)
        @PlainText
        String source,

        @Schema(examples = "C-2026-0001", description = "That system's id of the complaint, unique within the source.")
        @NotBlank
        @Size(max = 128)
        @PlainText
        String externalId,

        @Schema(description = "A complaint if left out. A suggestion takes the same route.") @Nullable
        ComplaintKind kind,

        @Schema(description = "Reference of the customer, where he said who he is; not together with numberRef.")
        @Nullable
        UUID customerId,

        @Schema(
                examples = "k1:9f2c4b7a0d1e8c55a1b2c3d4e5f60718293a4b5c6d7e8f900112233445566778",
                description =
                        "Keyed reference of the number, where it is no customer's: from the lookup of customers. Never a"
                                + " number.")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}:[0-9a-f]{64}")
        @Nullable
        String numberRef,

        @NotNull Channel channel,
        @NotNull CauseClass causeClass,

        @Schema(
                description =
                        "How high it has come; if left out PROVINCIAL or MEDIA for what came in that way, and else"
                                + " NORMAL.")
        @Nullable
        Level level,

        @Schema(examples = "furniture", description = "What it is about, as calls name it.")
        @Pattern(regexp = ".*\\S.*")
        @Size(max = 64)
        @PlainText
        @Nullable
        String business,

        @Schema(
                examples = "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
                description = "The incidentId of an earlier complaint about the same incident; its own if left out.")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,127}")
        @Nullable
        String incidentId,

        @Schema(examples = "A01", description = "The agent it is about.")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        @Nullable
        String subjectAgentId,

        @Schema(description = "Whom it is about beside an agent: who designed, built, inspected or sold it.")
        @Size(max = 20)
        @Nullable
        List<@NotNull @Valid Party> parties,

        @Schema(examples = "GOLD", description = "Of the customer, as the source names it.")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        @Nullable
        String valueTier,

        @Schema(
                examples = "The agent hung up on me.",
                description = "Free text. Telephone numbers in it are masked before it is stored.")
        @NotBlank
        @Size(max = 4000)
        @PlainText
        String text,

        @Schema(
                examples = "2026-04-01T02:10:00Z",
                description = "When it was received: not in the future, and within the last ten years.")
        @NotNull
        Instant receivedAt,

        @Schema(description = "What came with it, by reference: nothing is uploaded.") @Size(max = 20) @Nullable
        List<@NotNull @Valid AddEvidence> attachments) {}

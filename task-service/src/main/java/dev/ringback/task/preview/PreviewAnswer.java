package dev.ringback.task.preview;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ringback.task.pause.Pause;
import dev.ringback.task.program.OutReason;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.protection.BarReason;
import dev.ringback.task.protection.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a program would make of the facts. */
@Schema(description = "What a program would make of the facts: nothing of it was stored.")
record PreviewAnswer(
        @Schema(required = true, examples = "deal-callback") String programId,

        @Schema(description = "The version that decided; absent for a program that was only tried.") @Nullable
        Integer version,

        @Schema(required = true, description = "The business time it was decided at.")
        Instant asOf,

        @Schema(required = true, description = "The callbacks that would come, in order of the facts.")
        List<PreviewAnswer.Callback> tasks,

        @Schema(required = true, description = "Every fact, in or out.")
        List<PreviewAnswer.Fact> facts,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {

    /** What is called back. */
    @Schema(name = "PreviewSubject", description = "What is called back.")
    record Subject(
            @Schema(required = true) SubjectKind kind,

            @Schema(description = "Only of a stored fact.") @Nullable
            UUID id,

            @Schema(required = true, examples = "SO-2026-0001")
            String externalId) {}

    /** A callback that would come. */
    @Schema(name = "PreviewedCallback", description = "A callback that would come.")
    record Callback(
            @Schema(required = true) Subject subject,

            @Schema(description = "Only of a customer that was named by id.") @Nullable
            UUID customerId,

            @Schema(description = "Of a customer that was not.") @Nullable
            String customerLabel,

            @Schema(required = true) Purpose purpose,
            @Schema(required = true, examples = "TASK-2") String rule,
            @Schema(required = true, examples = "furniture") String business,

            @Schema(required = true, examples = "2026-04-01", description = "First day to call.")
            LocalDate opensOn,

            @Schema(required = true, examples = "2026-04-07", description = "Last day to call.")
            LocalDate dueOn,

            @Schema(examples = "1", required = true, description = "Which of the object's callbacks it is.")
            int round,

            @Schema(examples = "MIDPOINT", description = "What the object has come to by then.") @Nullable
            String stage,

            @Schema(examples = "2026-04-15", description = "The day it should best be made on.") @Nullable
            LocalDate targetOn,

            @Schema(
                    examples = "2026-03-10T07:20:00Z",
                    description = "The first instant, where the window is finer than a day.")
            @Nullable
            Instant opensAt,

            @Schema(
                    examples = "2026-03-10T08:20:00Z",
                    description = "The last instant, which still meets it, where the window is finer than a day.")
            @Nullable
            Instant dueAt,

            @Schema(examples = "A01") @Nullable String ownerAgentId,
            @Schema(examples = "STORE-7") @Nullable String orgUnitId,

            @Schema(examples = "S01", description = "Who must not call.") @Nullable
            String excludedAgentId,

            @Schema(required = true) List<String> questions,

            @Schema(required = true, description = "What contact protection says of it, as of the time of the preview.")
            Protection protection) {}

    /**
     * What protection says of a callback.
     *
     * @param barred whether it leaves no instant to call on the callback's days
     * @param firstAllowedAt the first instant on the callback's days that it leaves
     */
    @Schema(
            name = "PreviewedProtection",
            description =
                    "Whether contact protection would bar the callback on all its days, and why. Such a task closes BARRED as it opens, or"
                            + " waits until it is due where only the do-not-call list bars it.")
    record Protection(
            @Schema(required = true, description = "Whether no call is allowed on any of its days.")
            boolean barred,

            @Schema(examples = "TASK-15", description = "Only of one that is barred.") @Nullable
            String rule,

            @Nullable BarReason reason,
            @Schema(examples = "P-OUT") @Nullable String policyId,
            @Schema(examples = "1") @Nullable Integer policyVersion,

            @Schema(description = "Only of one that is not barred.") @Nullable
            Instant firstAllowedAt,

            @Schema(
                    description =
                            "A pause of outbound calls of its unit that holds at the time of the preview (OPS-1).")
            @Nullable
            Pause pause) {

        static Protection allowed(Instant first, @Nullable Pause pause) {
            return new Protection(false, null, null, null, null, first, pause);
        }

        static Protection barred(Decision.Barred barred, @Nullable Pause pause) {
            return new Protection(
                    true, barred.rule(), barred.reason(), barred.policyId(), barred.policyVersion(), null, pause);
        }
    }

    /** A fact, in or out. */
    @Schema(name = "PreviewedFact", description = "A fact, and whether it is called back.")
    record Fact(
            @Schema(required = true) Subject subject,

            @JsonProperty("in") @Schema(name = "in", required = true)
            boolean included,

            @Schema(description = "Only of a fact that is out.") @Nullable
            OutReason reason,

            @Schema(required = true, examples = "The last day to call has passed.")
            String explanation,

            @Schema(examples = "2026-04-01", description = "Absent when no window can be said.") @Nullable
            LocalDate opensOn,

            @Schema(examples = "2026-04-07") @Nullable LocalDate dueOn) {}
}

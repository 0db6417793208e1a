package dev.ringback.complaint.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.complaint.course.HistoryStore;
import dev.ringback.complaint.course.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a complaint as it is shown. */
@Schema(
        name = "ComplaintStep",
        description = "A step of a complaint.",
        requiredProperties = {"step", "round", "at", "recordedAt", "by", "details"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
        StepKind step,
        @Schema(examples = "1") int round,

        @Schema(description = "When it happened.") Instant at,

        @Schema(description = "When it was recorded.") Instant recordedAt,

        @Schema(examples = "officer-1", description = "Who took it, or the service that told.")
        String by,

        @Schema(description = "What was written, numbers masked.") @Nullable
        String text,

        @Schema(description = "Codes and ids.") Map<String, String> details) {

    static StepView of(HistoryStore.Entry entry) {
        return new StepView(
                entry.step().kind(),
                entry.round(),
                entry.step().at(),
                entry.recordedAt(),
                entry.step().by(),
                entry.step().text(),
                entry.step().details());
    }

    /** The form of a page in the published contract. */
    @Schema(name = "ComplaintStepPage", description = "A page of steps.", requiredProperties = "items")
    record Page(
            List<StepView> items,

            @Schema(description = "Opaque; absent on the last page.") @Nullable
            String nextCursor) {}
}

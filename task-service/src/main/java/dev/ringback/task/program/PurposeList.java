package dev.ringback.task.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callbacks can be for (TASK-1). */
@Schema(description = "What callbacks can be for (TASK-1).")
record PurposeList(@Schema(required = true) List<PurposeList.Entry> items) {

    /** A purpose. */
    @Schema(name = "PurposeEntry", description = "A purpose, and how its calls are counted.")
    record Entry(
            @Schema(required = true) Purpose purpose,

            @Schema(required = true, description = "The class of its calls.")
            OutboundClass outboundClass,

            @Schema(required = true, description = "The business type of its calls.")
            BusinessType businessType,

            @Schema(
                    required = true,
                    description = "What gives rise to a callback, unless a program names another trigger.")
            SubjectKind subjectKind) {

        static Entry of(Purpose purpose) {
            return new Entry(purpose, purpose.outboundClass(), purpose.businessType(), purpose.subject());
        }
    }
}

package dev.ringback.task.task;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of tasks; describes the answer in the OpenAPI document. */
@Schema(description = "A page of tasks.")
record TaskPage(
        List<TaskView> items,

        @Schema(description = "Send it back for the next page; absent on the last.") @Nullable
        String nextCursor) {}

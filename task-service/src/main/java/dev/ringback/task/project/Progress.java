package dev.ringback.task.project;

import dev.ringback.task.input.Happened;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told of a project after it came in. Each is told once; told again alike it changes nothing. */
public sealed interface Progress {

    /** That it was completed (TASK-6). */
    @Schema(name = "ProjectCompletion", description = "That a project was completed.")
    record Completion(
            @NotNull @Happened @Schema(examples = "2026-06-08", description = "Actual completion, a business date.")
            LocalDate completedOn)
            implements Progress {}

    /** That its warranty was issued (TASK-7). */
    @Schema(name = "ProjectWarranty", description = "That the warranty of a project was issued.")
    record Warranty(
            @NotNull @Happened @Schema(examples = "2026-06-10", description = "When, a business date.")
            LocalDate issuedOn,

            @NotNull
            @Schema(examples = "2028-06-09", description = "Last day of the warranty, at most ten years later.")
            LocalDate until)
            implements Progress {}

    /** That the customer's feedback form came back (TASK-7). */
    @Schema(name = "ProjectFeedbackForm", description = "That the customer's feedback form came back.")
    record FeedbackForm(
            @NotNull @Happened @Schema(examples = "2026-06-12", description = "When, a business date.")
            LocalDate receivedOn)
            implements Progress {}
}

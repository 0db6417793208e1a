package dev.ringback.task.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shape of a page of programs, for the contract. */
@Schema(description = "A page of programs.")
record ProgramPage(
        @Schema(required = true) List<ProgramView> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}

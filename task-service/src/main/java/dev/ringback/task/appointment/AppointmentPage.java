package dev.ringback.task.appointment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of appointments; describes the answer in the OpenAPI document. */
@Schema(description = "A page of appointments.")
record AppointmentPage(
        List<AppointmentView> items,

        @Schema(description = "Send it back for the next page; absent on the last.") @Nullable
        String nextCursor) {}

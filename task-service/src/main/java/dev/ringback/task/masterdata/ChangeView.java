package dev.ringback.task.masterdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of a customer's master data as it is shown. */
@Schema(
        name = "CustomerChange",
        description = "A change of a customer's master data: who, when, what and why (TASK-4).")
public record ChangeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) ChangeKind kind,
        @Schema(required = true) Instant changedAt,

        @Schema(
                required = true,
                examples = "crm-1",
                description = "The agent who verified, or the subject of the token.")
        String changedBy,

        @Nullable String reason,

        @Schema(
                required = true,
                description =
                        "The fields that changed: name, region, obsolete, phone (masked), mergedInto, and with the survivor mergedCustomerId.")
        Map<String, Values> changes) {

    /** A field's value before and after. */
    @Schema(name = "CustomerChangeValues", description = "A field before and after; absent where it had no value.")
    public record Values(
            @JsonProperty("old") @Schema(name = "old", examples = "138****5678") @Nullable
            String before,

            @JsonProperty("new") @Schema(name = "new", examples = "139****0000") @Nullable
            String after) {}
}

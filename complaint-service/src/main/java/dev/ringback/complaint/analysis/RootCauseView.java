package dev.ringback.complaint.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a complaint came about, as it is shown. */
@Schema(
        name = "RootCause",
        description = "Why a complaint came about.",
        requiredProperties = {"complaintId", "code", "foundAt", "foundBy"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record RootCauseView(
        UUID complaintId,
        @Schema(examples = "packaging") String code,
        @Nullable String note,
        Instant foundAt,
        @Schema(examples = "officer-1") String foundBy) {

    /** Why a complaint came about, as it is put. */
    @Schema(name = "PutRootCause", description = "Why a complaint came about.")
    record Put(
            @Schema(examples = "packaging", description = "The company's own code, the same for the same cause.")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
            String code,

            @Schema(examples = "The new boxes break in the rain.", description = "Free text, numbers masked.")
            @Size(max = 1000)
            @PlainText
            @Nullable
            String note) {}
}

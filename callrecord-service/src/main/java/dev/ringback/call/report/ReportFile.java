package dev.ringback.call.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.platform.table.ReportFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file of a report that is ready.
 *
 * @param sheet which table it holds, from 1; null when it holds all
 * @param bytes its size as fetched
 * @param sha256 over its bytes, in hexadecimal; equal for equal content
 */
@Schema(
        name = "ReportFile",
        description = "A file of a report that is ready.",
        requiredProperties = {"format", "fileName", "bytes", "sha256"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportFile(
        ReportFormat format,

        @Schema(examples = "1", description = "Which table it holds, from 1; absent when it holds all.") @Nullable
        Integer sheet,

        @Schema(examples = "4月第1周客户回访记录单.xlsx") String fileName,

        @Schema(examples = "48213") long bytes,

        @Schema(
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                description = "SHA-256 over its bytes; equal for equal content.")
        String sha256) {

    /** Under what its pieces are kept. */
    String key() {
        return key(format, sheet);
    }

    static String key(ReportFormat format, @Nullable Integer sheet) {
        return sheet == null ? format.name() : format.name() + ":" + sheet;
    }
}

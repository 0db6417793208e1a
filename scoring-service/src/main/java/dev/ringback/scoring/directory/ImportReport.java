package dev.ringback.scoring.directory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an import.
 *
 * @param rows read, header and blank lines aside
 * @param accepted rows that changed the directory
 * @param unchanged rows that say what the directory holds already
 * @param rejectedRows how many were not taken over
 * @param rejected the first of them, in order of the file
 */
@Schema(name = "DirectoryImportReport", description = "What became of each row of an import.")
record ImportReport(
        @Schema(examples = "3") long rows,
        @Schema(examples = "1") long accepted,
        @Schema(examples = "1") long unchanged,
        @Schema(examples = "1") long rejectedRows,

        @Schema(description = "The first 1000 of them, in order of the file.")
        List<RowRejection> rejected) {}

package dev.ringback.call.report;

import dev.ringback.call.problem.CallError;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.table.ReportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Finds the files of reports, and streams them piece by piece. */
@ApplicationScoped
class ReportDownload {

    private final ReportService service;

    ReportDownload(ReportService service) {
        this.service = service;
    }

    /**
     * The file of a report.
     *
     * @param sheet which table, from 1, where each is a file of its own
     * @throws ProblemException REPORT_NOT_READY; INVALID_PARAMETER where there is no such table
     */
    ReportFile file(Report report, ReportFormat format, @Nullable Integer sheet) {
        if (report.state() != ReportState.READY) {
            throw new ProblemException(CallError.REPORT_NOT_READY);
        }
        @Nullable Integer wanted = format == ReportFormat.CSV && sheet == null ? Integer.valueOf(1) : sheet;
        return report.files().stream()
                .filter(file -> file.format() == format && Objects.equals(file.sheet(), wanted))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonError.INVALID_PARAMETER)
                        .violation("sheet", "UNKNOWN_SHEET", "The report has no file of this table in this format."));
    }

    /** Its bytes. */
    StreamingOutput bytes(Report report, ReportFile file) {
        return output -> {
            try (InputStream in = open(report, file)) {
                in.transferTo(output);
            }
        };
    }

    private InputStream open(Report report, ReportFile file) throws IOException {
        InputStream pieces = new ChunkInput(seq -> service.chunk(report.id(), file.key(), seq));
        return file.format().packed() ? new GZIPInputStream(pieces, ChunkOutput.SIZE) : pieces;
    }
}

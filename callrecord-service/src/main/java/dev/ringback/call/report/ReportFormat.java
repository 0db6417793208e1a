package dev.ringback.call.report;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Formats a report is fetched in. */
enum ReportFormat {
    /** A workbook with all tables. */
    XLSX(ReportFormat.XLSX_TYPE, false),
    /** One document with all tables. */
    JSON("application/json", true),
    /** A file for each table. */
    CSV("text/csv;charset=UTF-8", true);

    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final boolean packed;

    ReportFormat(String mediaType, boolean packed) {
        this.mediaType = mediaType;
        this.packed = packed;
    }

    /** The first of these media types that there is a format of; a workbook where there is none. */
    static ReportFormat accepted(List<MediaType> types) {
        return types.stream()
                .flatMap(type -> Arrays.stream(values())
                        .filter(format -> MediaType.valueOf(format.mediaType).isCompatible(type)))
                .findFirst()
                .orElse(XLSX);
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether its pieces are kept compressed; a workbook is so by itself. */
    boolean packed() {
        return packed;
    }

    /** Behind the dot of a file's name. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.ringback.platform.table;

import dev.ringback.platform.export.MediaTypes;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Formats tables are fetched in. */
public enum ReportFormat {
    /** A workbook with all tables. */
    XLSX(MediaTypes.XLSX, false),
    /** One document with all tables. */
    JSON("application/json", true),
    /** A file for each table. */
    CSV("text/csv;charset=UTF-8", true);

    private final String mediaType;
    private final boolean packed;

    ReportFormat(String mediaType, boolean packed) {
        this.mediaType = mediaType;
        this.packed = packed;
    }

    /** The first of these media types that there is a format of; a workbook where there is none. */
    public static ReportFormat accepted(List<MediaType> types) {
        return types.stream()
                .flatMap(type -> Arrays.stream(values())
                        .filter(format -> MediaType.valueOf(format.mediaType).isCompatible(type)))
                .findFirst()
                .orElse(XLSX);
    }

    /** As it is sent. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether its pieces are kept compressed; a workbook is so by itself. */
    public boolean packed() {
        return packed;
    }

    /** Behind the dot of a file's name. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}

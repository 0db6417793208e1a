package dev.ringback.call.report;

import dev.ringback.platform.table.ReportFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a report while it is made. */
final class ReportFiles {

    private static final int BUFFER = 65_536;

    private final Making making;
    private final MakingService service;
    private final List<ReportFile> finished = new ArrayList<>();
    private long rows;

    ReportFiles(Making making, MakingService service) {
        this.making = making;
        this.service = service;
    }

    /** Counts a row that was written to every file. */
    void countRow() {
        rows++;
    }

    /** Rows so far. */
    long rows() {
        return rows;
    }

    /** Those that were closed, by format and table. */
    List<ReportFile> finished() {
        return finished.stream()
                .sorted(Comparator.comparing(ReportFile::format)
                        .thenComparing(file -> file.sheet() == null ? 0 : file.sheet()))
                .toList();
    }

    /**
     * Opens a file. It counts once it is closed.
     *
     * @param sheet which table it holds, from 1; null for all
     */
    OutputStream open(ReportFormat format, @Nullable Integer sheet, String fileName) throws IOException {
        OutputStream pieces =
                new ChunkOutput((seq, bytes) -> service.keep(making, ReportFile.key(format, sheet), seq, bytes, rows));
        OutputStream kept = format.packed() ? new FastGzip(pieces, BUFFER) : pieces;
        return new Counted(new BufferedOutputStream(kept, BUFFER), format, sheet, fileName);
    }

    /** Counts and digests what is fetched, before it is compressed. */
    private final class Counted extends DigestOutputStream {

        private final ReportFormat format;
        private final @Nullable Integer sheet;
        private final String fileName;
        private long bytes;
        private boolean closed;

        Counted(OutputStream out, ReportFormat format, @Nullable Integer sheet, String fileName) {
            super(out, sha256());
            this.format = format;
            this.sheet = sheet;
            this.fileName = fileName;
        }

        @Override
        public void write(int one) throws IOException {
            super.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] source, int from, int length) throws IOException {
            super.write(source, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            super.close();
            finished.add(new ReportFile(
                    format, sheet, fileName, bytes, HexFormat.of().formatHex(digest.digest())));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}

package dev.ringback.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Takes out of a workbook when it was made, so that the same content is the same bytes. */
final class TimelessZip {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");
    private static final String EPOCH = "$12000-01-01T00:00:00Z$2";
    /** The earliest time a zip file can tell. It knows no time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TimelessZip() {}

    /** Copies it; the sheets as they are compressed already. */
    static void copy(FileChannel workbook, OutputStream target) throws IOException {
        try (ZipFile source = ZipFile.builder().setSeekableByteChannel(workbook).get();
                ZipArchiveOutputStream zip = new ZipArchiveOutputStream(target)) {
            zip.setUseZip64(Zip64Mode.AsNeeded);
            for (ZipArchiveEntry entry : Collections.list(source.getEntriesInPhysicalOrder())) {
                if (entry.getName().equals(PROPERTIES)) {
                    properties(source, entry, zip);
                } else {
                    try (InputStream raw = source.getRawInputStream(entry)) {
                        zip.addRawArchiveEntry(timeless(entry), raw);
                    }
                }
            }
        }
    }

    private static ZipArchiveEntry timeless(ZipArchiveEntry entry) {
        ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
        copy.setMethod(entry.getMethod());
        copy.setCrc(entry.getCrc());
        copy.setSize(entry.getSize());
        copy.setCompressedSize(entry.getCompressedSize());
        copy.setTimeLocal(NO_TIME);
        return copy;
    }

    private static void properties(ZipFile source, ZipArchiveEntry entry, ZipArchiveOutputStream zip)
            throws IOException {
        String text;
        try (InputStream in = source.getInputStream(entry)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        byte[] bytes = CREATED.matcher(text).replaceAll(EPOCH).getBytes(StandardCharsets.UTF_8);
        ZipArchiveEntry copy = new ZipArchiveEntry(PROPERTIES);
        copy.setMethod(ZipEntry.DEFLATED);
        copy.setTimeLocal(NO_TIME);
        zip.putArchiveEntry(copy);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }
}

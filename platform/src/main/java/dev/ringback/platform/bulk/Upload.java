package dev.ringback.platform.bulk;

import java.io.InputStream;

/**
 * A file that comes in.
 *
 * @param kind what the rows are, in the service's own terms
 * @param source the system every row comes from
 */
public record Upload(String kind, String source, ImportFormat format, InputStream body) {}

package dev.ringback.platform.bulk;

import java.util.UUID;

/**
 * What is to be imported.
 *
 * @param kind what the rows are, in the service's own terms
 * @param source the system every row comes from
 */
public record ImportJob(UUID importId, String kind, String source, ImportFormat format) {}

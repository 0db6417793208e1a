package dev.ringback.call.report;

import java.util.UUID;

/**
 * A report that this process, and no other, makes for now.
 *
 * @param owner identifies this making of it
 */
record Making(Report report, UUID owner) {}

package dev.ringback.scoring.directory;

/**
 * An object as it stands after a write or for a read.
 *
 * @param version what its ETag says
 * @param created whether the write made it
 */
record Saved<T>(T view, long version, boolean created) {}

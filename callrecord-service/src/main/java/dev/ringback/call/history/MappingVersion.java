package dev.ringback.call.history;

/** A version of a mapping. An import keeps to the one it began with. */
record MappingVersion(String id, int version, CallMapping definition) {}

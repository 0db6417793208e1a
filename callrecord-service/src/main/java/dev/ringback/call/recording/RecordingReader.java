package dev.ringback.call.recording;

import org.jspecify.annotations.Nullable;

/**
 * Who looks at a recording.
 *
 * @param by subject
 * @param ownOf the agent whose calls alone he sees, or null
 * @param seesReference whether he is shown where it is
 */
record RecordingReader(String by, @Nullable String ownOf, boolean seesReference) {}

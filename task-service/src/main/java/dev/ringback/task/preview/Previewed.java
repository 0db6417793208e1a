package dev.ringback.task.preview;

import dev.ringback.task.program.CallbackSubject;
import org.jspecify.annotations.Nullable;

/**
 * An object that a preview decides about.
 *
 * @param stored whether it exists
 * @param customerLabel what names its customer in place of an id; empty for one that nothing names
 */
record Previewed(
        CallbackSubject subject, boolean stored, @Nullable String customerLabel) {}

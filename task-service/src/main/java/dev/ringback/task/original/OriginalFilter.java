package dev.ringback.task.original;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the index; null for any.
 *
 * @param standing true for those no other took the place of, false for the others
 */
record OriginalFilter(
        @Nullable OriginalKind kind,
        @Nullable CodingKind codingKind,
        @Nullable String coding,
        @Nullable String objectKind,
        @Nullable String objectId,
        @Nullable Boolean standing) {}

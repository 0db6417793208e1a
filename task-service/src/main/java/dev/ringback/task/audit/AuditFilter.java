package dev.ringback.task.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the audit; null for any.
 *
 * @param from first instant
 * @param to instant after the last
 */
record AuditFilter(
        @Nullable String actor,
        @Nullable AuditAction action,
        AuditObject.@Nullable Kind objectKind,
        @Nullable String objectId,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** As it stands in the entry that tells of an export: {@code action=FORM_READ from=2026-04-01T00:00:00Z}. */
    String text() {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("actor", actor);
        given.put("action", action);
        given.put("objectKind", objectKind);
        given.put("objectId", objectId);
        given.put("from", from);
        given.put("to", to);
        given.values().removeIf(Objects::isNull);
        return given.isEmpty()
                ? "all"
                : given.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
    }
}

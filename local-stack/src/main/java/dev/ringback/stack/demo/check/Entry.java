package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the acknowledgement log.
 *
 * @param json the line
 */
record Entry(JsonNode json) {

    /** A call as it reads after a correction, if there was one. */
    Entry corrected(@Nullable Entry correction) {
        if (correction == null) {
            return this;
        }
        ObjectNode call = json.deepCopy();
        call.remove(List.of("disposition", "appointmentAt"));
        call.put("outcome", correction.text("outcome"));
        correction.maybe("disposition").ifPresent(said -> call.put("disposition", said));
        return new Entry(call);
    }

    long sequence() {
        return json.path("seq").asLong();
    }

    String kind() {
        return text("kind");
    }

    /**
     * A field that has to be there.
     *
     * @throws IllegalArgumentException if it is not
     */
    String text(String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("The log's line " + json.path("seq") + " lacks " + field);
        }
        return value.asText();
    }

    Optional<String> maybe(String field) {
        return Optional.ofNullable(json.get(field))
                .filter(value -> !value.isNull())
                .map(JsonNode::asText);
    }

    long number(String field) {
        return json.path(field).asLong();
    }

    Instant instant(String field) {
        return Instant.parse(text(field));
    }

    LocalDate date(String field) {
        return LocalDate.parse(text(field));
    }
}

package dev.ringback.task.program;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.task.schema.PackSchema;
import jakarta.enterprise.context.ApplicationScoped;

/** The JSON Schema of programs: what regulation packs say of one, for a single write. */
@ApplicationScoped
class ProgramSchema {

    private final JsonNode schema = PackSchema.of("program", "program", "A callback program");

    JsonNode schema() {
        return schema;
    }
}

package dev.ringback.task.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The JSON Schema of programs: what regulation packs say of one, for a single write. */
@ApplicationScoped
class ProgramSchema {

    private static final String PACKS = "packs/regulation-pack.schema.json";

    private final ObjectNode schema;

    ProgramSchema() {
        JsonNode definitions = packs().path("$defs");
        ObjectNode program = definitions.path("program").deepCopy();
        program.withObjectProperty("properties").remove("id");
        for (int i = program.withArrayProperty("required").size() - 1; i >= 0; i--) {
            if (program.withArrayProperty("required").get(i).asText().equals("id")) {
                program.withArrayProperty("required").remove(i);
            }
        }
        schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://ringback.dev/schemas/program.json");
        schema.put("title", "A callback program");
        schema.setAll(program);
        schema.set("$defs", definitions);
    }

    JsonNode schema() {
        return schema;
    }

    private static JsonNode packs() {
        try (InputStream stream = ProgramSchema.class.getClassLoader().getResourceAsStream(PACKS)) {
            return EventJson.read(Objects.requireNonNull(stream, PACKS).readAllBytes(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.ringback.task.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.json.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What regulation packs say of one document, for a single write of it: without its id, which stands in the path. */
public final class PackSchema {

    private static final String PACKS = "packs/regulation-pack.schema.json";

    private PackSchema() {}

    /**
     * The JSON Schema of the body of a PUT.
     *
     * @param definition its name among the definitions of packs
     * @param name the last part of its address, for example {@code program}
     */
    public static ObjectNode of(String definition, String name, String title) {
        JsonNode definitions = packs().path("$defs");
        ObjectNode body = definitions.path(definition).deepCopy();
        body.withObjectProperty("properties").remove("id");
        ArrayNode required = body.withArrayProperty("required");
        for (int i = required.size() - 1; i >= 0; i--) {
            if (required.get(i).asText().equals("id")) {
                required.remove(i);
            }
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://ringback.dev/schemas/" + name + ".json");
        schema.put("title", title);
        schema.setAll(body);
        schema.set("$defs", definitions);
        return schema;
    }

    private static JsonNode packs() {
        try (InputStream stream = PackSchema.class.getClassLoader().getResourceAsStream(PACKS)) {
            return EventJson.read(Objects.requireNonNull(stream, PACKS).readAllBytes(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

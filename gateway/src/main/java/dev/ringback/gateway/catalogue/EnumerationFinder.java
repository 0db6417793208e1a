package dev.ringback.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.gateway.document.MergedDocument;
import dev.ringback.gateway.document.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds every enumeration of texts in a document: in its schemas, and in the parameters and bodies of its operations. */
final class EnumerationFinder {

    /** Members of a schema that hold schemas of the same thing. */
    private static final List<String> SAME_PLACE = List.of("items", "additionalProperties", "allOf", "anyOf", "oneOf");

    private final Source source;
    private final MergedDocument merged;

    /** Where values were found, and those values. Places found twice are alternatives of one field. */
    private final Map<Place, Set<String>> found = new LinkedHashMap<>();

    /**
     * @param holder schema or operation, as the document calls it
     * @param name the same as the merged document calls it
     * @param path field in it; empty for the holder itself
     */
    private record Place(String holder, String name, String path) {

        Place field(String field) {
            return new Place(holder, name, path + "." + field);
        }
    }

    private EnumerationFinder(Source source, MergedDocument merged) {
        this.source = source;
        this.merged = merged;
    }

    static List<Enumeration> in(Source source, MergedDocument merged) {
        EnumerationFinder finder = new EnumerationFinder(source, merged);
        finder.searchAll();
        List<Enumeration> enumerations = new ArrayList<>();
        finder.found.forEach((place, values) -> {
            String key = place.holder() + place.path();
            String field = place.path().isEmpty() ? key : key.substring(key.lastIndexOf('.') + 1);
            enumerations.add(new Enumeration(
                    source.name(), place.name() + place.path(), key, field, List.copyOf(new ArrayList<>(values))));
        });
        return enumerations;
    }

    private void searchAll() {
        JsonNode document = source.document();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> search(
                        schema.getValue(), new Place(schema.getKey(), merged.schema(source, schema.getKey()), "")));
        for (JsonNode item : document.path("paths")) {
            for (JsonNode operation : item) {
                String id = operation.path("operationId").asText("");
                if (!id.isEmpty()) {
                    searchOperation(operation, new Place(id, id, ""));
                }
            }
        }
    }

    private void searchOperation(JsonNode operation, Place place) {
        for (JsonNode parameter : operation.path("parameters")) {
            search(parameter.path("schema"), place.field(parameter.path("name").asText()));
        }
        for (JsonNode media : operation.path("requestBody").path("content")) {
            search(media.path("schema"), place);
        }
        for (JsonNode response : operation.path("responses")) {
            for (JsonNode media : response.path("content")) {
                search(media.path("schema"), place);
            }
        }
    }

    private void search(JsonNode schema, Place place) {
        for (JsonNode value : schema.path("enum")) {
            if (value.isTextual()) {
                found.computeIfAbsent(place, first -> new LinkedHashSet<>()).add(value.textValue());
            }
        }
        schema.path("properties")
                .properties()
                .forEach(property -> search(property.getValue(), place.field(property.getKey())));
        for (String member : SAME_PLACE) {
            JsonNode inner = schema.path(member);
            if (inner.isArray()) {
                inner.forEach(alternative -> search(alternative, place));
            } else if (inner.isObject()) {
                search(inner, place);
            }
        }
    }
}

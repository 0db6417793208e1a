package dev.ringback.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes one document of several. Knows OpenAPI, not what the documents hold. */
final class DocumentMerger {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Where several services have a path, this parameter of it says which of them is meant. */
    private static final String SERVICE_PARAMETER = "service";

    private final ComponentNames names;
    private final Map<String, ArrayNode> servicesByPath = new LinkedHashMap<>();
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Map<String, JsonNode> tags = new LinkedHashMap<>();
    private final Operations operations = new Operations();

    private DocumentMerger(List<Source> sources) {
        this.names = new ComponentNames(sources);
    }

    /**
     * Merges.
     *
     * @param sources the gateway's own document last
     * @param head what is not taken from the documents: {@code openapi}, {@code info}, {@code servers}
     */
    static MergedDocument merge(List<Source> sources, ObjectNode head) {
        DocumentMerger merger = new DocumentMerger(sources);
        sources.forEach(merger::add);
        merger.operations.settle(merger.gatewayAnswers(sources.getLast()));
        merger.nameServices();
        ObjectNode document = head.deepCopy();
        document.set("tags", JSON.arrayNode().addAll(merger.tags.values()));
        document.set("paths", object(merger.paths));
        ObjectNode all = document.putObject("components");
        merger.components.forEach((kind, byName) -> all.set(kind, object(byName)));
        return new MergedDocument(document, sources, merger.names);
    }

    private void add(Source source) {
        ObjectNode document = source.document().deepCopy();
        Component.rewrite(document, component -> names.merged(source, component));
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").textValue(), tag));
        document.path("components").properties().forEach(kind -> {
            Map<String, JsonNode> byName = components.computeIfAbsent(kind.getKey(), first -> new TreeMap<>());
            kind.getValue()
                    .properties()
                    .forEach(component -> byName.put(
                            names.merged(source, new Component(kind.getKey(), component.getKey()))
                                    .name(),
                            component.getValue()));
        });
        document.path("paths").properties().forEach(path -> {
            servicesByPath
                    .computeIfAbsent(path.getKey(), first -> JSON.arrayNode())
                    .add(source.name());
            if (paths.putIfAbsent(path.getKey(), path.getValue()) == null) {
                operations.add(source, path.getKey(), path.getValue());
            }
        });
    }

    private Operations.GatewayAnswers gatewayAnswers(Source gateway) {
        return new Operations.GatewayAnswers(
                Map.of(
                        "429", response(gateway, "TooManyRequests"),
                        "503", response(gateway, "Unavailable"),
                        "504", response(gateway, "NoAnswerInTime")),
                names.merged(gateway, new Component("schemas", "Problem")).reference());
    }

    private String response(Source gateway, String name) {
        return names.merged(gateway, new Component("responses", name)).reference();
    }

    private void nameServices() {
        servicesByPath.forEach((path, services) -> {
            if (services.size() > 1) {
                Optional.ofNullable(paths.get(path))
                        .ifPresent(item -> item.findParents("in").stream()
                                .filter(parameter ->
                                        parameter.path("name").asText().equals(SERVICE_PARAMETER)
                                                && parameter.path("schema") instanceof ObjectNode)
                                .forEach(parameter -> ((ObjectNode) parameter.path("schema")).set("enum", services)));
            }
        });
    }

    private static ObjectNode object(Map<String, JsonNode> members) {
        ObjectNode object = JSON.objectNode();
        object.setAll(members);
        return object;
    }
}

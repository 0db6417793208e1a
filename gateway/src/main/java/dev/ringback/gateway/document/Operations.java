package dev.ringback.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations of the merged document: each with an id of its own, and with the answers the gateway may give. */
final class Operations {

    /**
     * What any operation may answer because it goes through the gateway.
     *
     * @param byStatus references to the answers
     * @param problem reference to the schema of a problem
     */
    record GatewayAnswers(Map<String, String> byStatus, String problem) {}

    private static final String TIMEOUT = "504";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String OPERATION_ID = "operationId";

    private record Operation(Source source, String method, String path, ObjectNode node) {

        String id() {
            JsonNode given = node.path(OPERATION_ID);
            return given.isTextual() ? given.textValue() : generatedId();
        }

        /** {@code getDeadLettersByService} for {@code GET /v1/dead-letters/{service}}. */
        private String generatedId() {
            StringBuilder id = new StringBuilder(method);
            for (String segment : path.split("/", -1)) {
                if (segment.isEmpty() || segment.equals("v1")) {
                    continue;
                }
                id.append(segment.startsWith("{") ? "By" : "");
                for (String word : segment.split("[^A-Za-z0-9]+", -1)) {
                    id.append(capitalised(word));
                }
            }
            return id.toString();
        }
    }

    private final List<Operation> all = new ArrayList<>();

    /** Takes the operations of a path item. */
    void add(Source source, String path, JsonNode item) {
        item.properties().forEach(member -> {
            if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode node) {
                all.add(new Operation(source, member.getKey(), path, node));
            }
        });
    }

    /**
     * Completes all of them.
     *
     * @throws IllegalStateException if two of one service have the same id
     */
    void settle(GatewayAnswers gateway) {
        Map<String, Long> uses = all.stream().collect(Collectors.groupingBy(Operation::id, Collectors.counting()));
        Map<String, String> seen = new HashMap<>();
        for (Operation operation : all) {
            String id = operation.id();
            if (uses.getOrDefault(id, 0L) > 1) {
                id = operation.source().prefix().toLowerCase(Locale.ROOT) + capitalised(id);
            }
            String other = seen.put(id, operation.path());
            if (other != null) {
                throw new IllegalStateException("Two operations " + id + ": " + other + " and " + operation.path());
            }
            operation.node().put(OPERATION_ID, id);
            complete(operation, gateway);
        }
    }

    private static void complete(Operation operation, GatewayAnswers gateway) {
        ObjectNode responses = operation.node().withObject("/responses");
        boolean forwarded = operation.source().service().isPresent();
        gateway.byStatus().forEach((status, reference) -> {
            if (!responses.has(status) && (forwarded || !status.equals(TIMEOUT))) {
                responses.putObject(status).put("$ref", reference);
            }
        });
        responses.properties().forEach(response -> {
            if (response.getKey().matches("[45]..") && response.getValue() instanceof ObjectNode refusal) {
                describe(refusal, gateway.problem());
            }
        });
    }

    /** Says of a refusal that it is a problem document, where its service left that out. */
    private static void describe(ObjectNode refusal, String problem) {
        if (refusal.has("$ref")) {
            return;
        }
        ObjectNode media = refusal.withObject("/content").withObject("/application~1problem+json");
        if (!media.has("schema")) {
            media.putObject("schema").put("$ref", problem);
        }
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

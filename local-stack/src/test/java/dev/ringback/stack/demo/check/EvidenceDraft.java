package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.stack.demo.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What a platform might say in the end, written by hand. */
final class EvidenceDraft {

    final List<ObjectNode> statements = new ArrayList<>();
    final List<ObjectNode> again = new ArrayList<>();
    final List<ObjectNode> next = new ArrayList<>();
    final List<ObjectNode> annual = new ArrayList<>();
    final List<ObjectNode> demerits = new ArrayList<>();
    final List<ObjectNode> complaints = new ArrayList<>();
    final List<ObjectNode> issues = new ArrayList<>();
    final List<ObjectNode> doNotCall = new ArrayList<>();
    final List<ObjectNode> tasks = new ArrayList<>();

    /** Adds an object to one of the lists. */
    static ObjectNode add(List<ObjectNode> list, String json) {
        ObjectNode node = (ObjectNode) LogDraft.json(json);
        list.add(node);
        return node;
    }

    /** The object whose field has a value; none is an error of the test. */
    static ObjectNode in(List<ObjectNode> list, String field, String value) {
        return list.stream()
                .filter(each -> each.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + field + ' ' + value));
    }

    Evidence read() {
        return new Evidence(
                copy(statements),
                copy(again),
                copy(next),
                copy(annual),
                copy(demerits),
                copy(complaints),
                copy(issues),
                copy(doNotCall),
                copy(tasks));
    }

    private static List<JsonNode> copy(List<ObjectNode> list) {
        return list.stream().map(each -> (JsonNode) each.deepCopy()).toList();
    }
}

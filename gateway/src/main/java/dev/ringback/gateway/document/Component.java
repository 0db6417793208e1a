package dev.ringback.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a reference within a document points to.
 *
 * @param kind {@code schemas}, {@code responses} …
 * @param name its name among its kind
 */
record Component(String kind, String name) {

    private static final String ROOT = "#/components/";

    /** The component a text refers to; empty if the text is no reference to a component. */
    static Optional<Component> of(String text) {
        if (!text.startsWith(ROOT)) {
            return Optional.empty();
        }
        String[] parts = text.substring(ROOT.length()).split("/", -1);
        return parts.length == 2
                ? Optional.of(
                        new Component(parts[0], parts[1].replace("~1", "/").replace("~0", "~")))
                : Optional.empty();
    }

    /** As it is written in a document. */
    String reference() {
        return ROOT + kind + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Every component that the node refers to. */
    static Set<Component> referredTo(JsonNode node) {
        Set<Component> found = new HashSet<>();
        rewrite(node, component -> {
            found.add(component);
            return component;
        });
        return found;
    }

    /**
     * Changes what references point to, in place: those under {@code $ref} and those in the mapping of a discriminator,
     * which are plain texts.
     */
    static void rewrite(JsonNode node, UnaryOperator<Component> change) {
        switch (node) {
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    if (member.getValue() instanceof TextNode text) {
                        member.setValue(rewritten(text, change));
                    } else {
                        rewrite(member.getValue(), change);
                    }
                }
            }
            case ArrayNode array -> array.forEach(element -> rewrite(element, change));
            default -> {
                // A number, a truth value: nothing is referred to.
            }
        }
    }

    private static JsonNode rewritten(TextNode text, UnaryOperator<Component> change) {
        return of(text.textValue())
                .<JsonNode>map(
                        component -> TextNode.valueOf(change.apply(component).reference()))
                .orElse(text);
    }
}

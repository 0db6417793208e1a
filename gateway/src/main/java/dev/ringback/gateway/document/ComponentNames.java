package dev.ringback.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that components have after the merge. Those of one name stay one if they are the same all the way down, that
 * is, if what they refer to is the same too.
 */
final class ComponentNames {

    private final Map<Component, Map<Source, JsonNode>> all = new LinkedHashMap<>();
    private final Set<Component> clashing = new HashSet<>();

    ComponentNames(List<Source> sources) {
        for (Source source : sources) {
            source.document()
                    .path("components")
                    .properties()
                    .forEach(kind -> kind.getValue()
                            .properties()
                            .forEach(component -> all.computeIfAbsent(
                                            new Component(kind.getKey(), component.getKey()),
                                            first -> new LinkedHashMap<>())
                                    .put(source, component.getValue())));
        }
        all.forEach((component, contents) -> {
            if (Set.copyOf(contents.values()).size() > 1) {
                clashing.add(component);
            }
        });
        while (clashing.addAll(sharedThatReferToClashing())) {
            // Each round may make more differ; it ends when none is added, at the latest when all are.
        }
    }

    private Set<Component> sharedThatReferToClashing() {
        Set<Component> found = new HashSet<>();
        all.forEach((component, contents) -> {
            if (contents.size() > 1
                    && contents.values().stream()
                            .anyMatch(content -> !Collections.disjoint(Component.referredTo(content), clashing))) {
                found.add(component);
            }
        });
        return found;
    }

    /** What a document's component is called after the merge. */
    Component merged(Source source, Component component) {
        if (!clashing.contains(component)) {
            return component;
        }
        Component prefixed = new Component(component.kind(), source.prefix() + component.name());
        if (!all.containsKey(prefixed)) {
            return prefixed;
        }
        Component longer = new Component(component.kind(), source.prefix() + "Service" + component.name());
        if (all.containsKey(longer)) {
            throw new IllegalStateException("No free name for " + component.reference() + " of " + source.name());
        }
        return longer;
    }
}

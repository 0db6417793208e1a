package dev.ringback.gateway.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.gateway.document.MergedDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every enumeration of the API, ready to be labelled. */
public final class Catalogues {

    /** By name; one that several documents have stands there once for each. */
    private final Map<String, List<Enumeration>> byName = new TreeMap<>();

    private Catalogues() {}

    /** Finds the enumerations of all documents that went into the merged one. */
    public static Catalogues of(MergedDocument merged) {
        Catalogues catalogues = new Catalogues();
        merged.sources()
                .forEach(source -> EnumerationFinder.in(source, merged)
                        .forEach(enumeration -> catalogues
                                .byName
                                .computeIfAbsent(enumeration.name(), first -> new ArrayList<>())
                                .add(enumeration)));
        return catalogues;
    }

    /** The answer to {@code GET /v1/catalogues}. A value without a label is its own. */
    public ObjectNode in(Locale language) {
        Labels labels = new Labels(language);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("language", language.getLanguage());
        ArrayNode items = answer.putArray("items");
        byName.forEach((name, enumerations) -> {
            ObjectNode item = items.addObject().put("name", name);
            ArrayNode services = item.putArray("services");
            enumerations.forEach(enumeration -> services.add(enumeration.service()));
            ArrayNode values = item.putArray("values");
            for (String value : values(enumerations)) {
                values.addObject().put("value", value).put("label", label(labels, enumerations, value));
            }
        });
        return answer;
    }

    /** The lines that the label files lack, each as {@code file: key}. */
    List<String> missing(Locale language) {
        Labels labels = new Labels(language);
        List<String> missing = new ArrayList<>();
        byName.forEach((name, enumerations) -> {
            Enumeration first = enumerations.getFirst();
            for (String value : values(enumerations)) {
                if (label(labels, enumerations, value).isBlank()
                        || enumerations.stream()
                                .allMatch(each -> labels.of(each, value).isEmpty())) {
                    missing.add(labels.file(first.service()) + ": " + first.key() + "." + value + "=");
                }
            }
        });
        return missing;
    }

    private static Set<String> values(List<Enumeration> enumerations) {
        Set<String> values = new LinkedHashSet<>();
        enumerations.forEach(enumeration -> values.addAll(enumeration.values()));
        return values;
    }

    private static String label(Labels labels, List<Enumeration> enumerations, String value) {
        return enumerations.stream()
                .flatMap(each -> labels.of(each, value).stream())
                .findFirst()
                .orElse(value);
    }
}

package dev.ringback.complaint.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a section as the requests of the API that put the same. */
@ApplicationScoped
class PartReader {

    private static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final ObjectMapper mapper;
    private final Validator validator;

    PartReader(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * The parts of a section.
     *
     * @param list where they are, e.g. {@code routes}
     * @param id the property that says which one each is; what remains is read as the form
     * @param form the request that puts one
     */
    record Parts<T>(String list, String id, Class<T> form) {}

    /** A part that can be read. */
    record Part<T>(String id, T put) {}

    /**
     * Adds to the faults what is wrong with parts, each as JSON pointer within the section and a sentence.
     *
     * @param more what else may be wrong with one that can be read
     */
    <T> void check(JsonNode section, Parts<T> parts, BiConsumer<Part<T>, List<Violation>> more, List<String> faults) {
        JsonNode list = section.path(parts.list());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String place = "/" + parts.list() + "/" + i;
            JsonNode id = list.get(i).path(parts.id());
            if (!id.isTextual() || !id.asText().matches(IDENTIFIER)) {
                faults.add(place + "/" + parts.id() + ": missing, or no identifier");
            } else if (!seen.add(id.asText())) {
                faults.add(place + "/" + parts.id() + ": is there twice");
            }
            @Nullable T put = read(list.get(i), place, parts, faults);
            if (put != null) {
                List<Violation> found = new java.util.ArrayList<>();
                more.accept(new Part<>(id.asText(), put), found);
                found.forEach(fault -> faults.add(place + "/" + pointer(fault.field()) + ": " + fault.message()));
            }
        }
    }

    /** The parts of a section without faults, in their order. */
    <T> List<Part<T>> read(JsonNode section, Parts<T> parts) {
        List<Part<T>> read = new java.util.ArrayList<>();
        for (JsonNode node : section.path(parts.list())) {
            try {
                read.add(new Part<>(
                        node.path(parts.id()).asText(), mapper.treeToValue(without(node, parts.id()), parts.form())));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A part without faults cannot be read", e);
            }
        }
        return read;
    }

    private <T> @Nullable T read(JsonNode node, String place, Parts<T> parts, List<String> faults) {
        try {
            T put = mapper.treeToValue(without(node, parts.id()), parts.form());
            List<String> broken = validator.validate(put).stream()
                    .map(violation -> place + "/"
                            + pointer(violation.getPropertyPath().toString()) + ": " + violation.getMessage())
                    .sorted()
                    .toList();
            faults.addAll(broken);
            return broken.isEmpty() ? put : null;
        } catch (JsonMappingException e) {
            String field = e.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
            faults.add(place + field + ": unknown, or of the wrong type");
        } catch (JsonProcessingException e) {
            faults.add(place + ": cannot be read");
        }
        return null;
    }

    private static JsonNode without(JsonNode node, String property) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = node.deepCopy();
        copy.remove(property);
        return copy;
    }

    /** {@code week[0].hours} as {@code week/0/hours}. */
    private static String pointer(String path) {
        return path.replace(".<list element>", "")
                .replaceAll("\\[([0-9]+)]", "/$1")
                .replace('.', '/');
    }
}

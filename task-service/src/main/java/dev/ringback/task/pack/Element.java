package dev.ringback.task.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One program or policy of a pack: its id, and the body a single write of it would have, read and checked by the same
 * rules.
 *
 * @param body absent when it has faults
 * @param faults each with its place within the element
 */
record Element<T>(String id, @Nullable T body, List<String> faults) {

    static <T> Element<T> read(JsonNode node, Class<T> type, ObjectMapper mapper, Validator validator) {
        String id = node.path("id").asText();
        if (!(node instanceof ObjectNode object) || !id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            return new Element<>(id, null, List.of("/id: not an identifier"));
        }
        ObjectNode rest = object.deepCopy();
        rest.remove("id");
        try {
            T body = mapper.treeToValue(rest, type);
            List<String> faults = validator.validate(body).stream()
                    .map(violation -> pointer(violation.getPropertyPath().toString()) + ": " + violation.getMessage())
                    .sorted()
                    .toList();
            return new Element<>(id, faults.isEmpty() ? body : null, faults);
        } catch (JsonMappingException e) {
            String place = String.join(
                    "",
                    e.getPath().stream()
                            .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                            .toList());
            return new Element<>(id, null, List.of(place + ": unknown, or of the wrong type"));
        } catch (JsonProcessingException e) {
            return new Element<>(id, null, List.of(": cannot be read"));
        }
    }

    /** Its body, when it has no faults. */
    Stream<T> good() {
        return Stream.ofNullable(body);
    }

    T required() {
        return Objects.requireNonNull(body, id);
    }

    /** {@code caps[0].max} as {@code /caps/0/max}. */
    static String pointer(String path) {
        return "/" + path.replace("].", "/").replace("[", "/").replace("]", "").replace('.', '/');
    }
}

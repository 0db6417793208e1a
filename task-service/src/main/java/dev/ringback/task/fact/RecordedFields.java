package dev.ringback.task.fact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.input.Amount;
import dev.ringback.task.input.PlainText;
import dev.ringback.task.program.FactField;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fields that a kind of fact has of its own, read from the record that states it. They are kept as one JSON object, in one form for one
 * meaning: instants in microseconds, amounts with two decimals, telephone numbers in texts masked.
 */
public final class RecordedFields {

    private static final Set<String> COMMON = Set.of(
            "id",
            "source",
            "externalId",
            "customer",
            "customerId",
            "business",
            "ownerAgentId",
            "orgUnitId",
            "createdAt");

    private static final Map<Class<?>, RecordedFields> KNOWN = new ConcurrentHashMap<>();

    private final List<Own> own = new ArrayList<>();

    private final Set<String> demanded = new HashSet<>();

    private record Own(FactField field, boolean free) {}

    private RecordedFields(Class<?> body) {
        for (RecordComponent component : body.getRecordComponents()) {
            if (component.isAnnotationPresent(NotNull.class)) {
                demanded.add(component.getName());
            }
            if (!COMMON.contains(component.getName())) {
                own.add(new Own(field(component), component.isAnnotationPresent(PlainText.class)));
            }
        }
    }

    /** The fields of a record. */
    public static RecordedFields of(Class<?> body) {
        return KNOWN.computeIfAbsent(body, RecordedFields::new);
    }

    /** The fields, in the order of the record. */
    public List<FactField> fields() {
        return own.stream().map(Own::field).toList();
    }

    /** Whether every fact has a field, be it common to all kinds. */
    public boolean demands(String field) {
        return demanded.contains(field);
    }

    /** What a fact says in them. */
    ObjectNode content(RecordedBody body) {
        ObjectNode content = EventJson.read(EventJson.write(body), ObjectNode.class);
        content.remove(COMMON);
        for (Own each : own) {
            String name = each.field().name();
            if (content.hasNonNull(name)) {
                String text = content.get(name).asText();
                switch (each.field().type()) {
                    case INSTANT ->
                        content.put(
                                name,
                                Instant.parse(text)
                                        .truncatedTo(ChronoUnit.MICROS)
                                        .toString());
                    case AMOUNT ->
                        content.put(
                                name,
                                new BigDecimal(text)
                                        .setScale(2, RoundingMode.UNNECESSARY)
                                        .toPlainString());
                    case TEXT -> content.put(name, each.free() ? FreeText.withoutNumbers(text) : text);
                    case CODE, FLAG, DATE -> {
                        // These have one form.
                    }
                }
            }
        }
        return content;
    }

    private static FactField field(RecordComponent component) {
        Class<?> type = component.getType();
        boolean required = component.isAnnotationPresent(NotNull.class);
        if (type.isEnum()) {
            List<String> values =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return new FactField(component.getName(), FactField.Type.CODE, required, values);
        }
        return new FactField(component.getName(), plain(component, type), required, List.of());
    }

    private static FactField.Type plain(RecordComponent component, Class<?> type) {
        if (type == LocalDate.class) {
            return FactField.Type.DATE;
        } else if (type == Instant.class) {
            return FactField.Type.INSTANT;
        } else if (type == Boolean.class) {
            return FactField.Type.FLAG;
        } else if (type == String.class) {
            return component.isAnnotationPresent(Amount.class) ? FactField.Type.AMOUNT : FactField.Type.TEXT;
        }
        throw new IllegalArgumentException(component + " is of no type that facts have");
    }
}

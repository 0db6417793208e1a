package dev.ringback.task.imports;

import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.fact.RecordedFields;
import dev.ringback.task.program.FactField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns in which facts of a kind that a record declares are imported. */
final class RecordedColumns {

    private static final List<String> OF_ALL =
            List.of("externalId", "customerExternalId", "customerName", "customerPhone", "business");
    private static final List<String> WHOSE = List.of("ownerAgentId", "orgUnitId");

    private RecordedColumns() {}

    static List<String> required(Class<? extends RecordedBody> body) {
        return columns(body, OF_ALL, true);
    }

    static List<String> optional(Class<? extends RecordedBody> body) {
        return columns(body, List.of(), false);
    }

    static Set<String> flags(Class<? extends RecordedBody> body) {
        return RecordedFields.of(body).fields().stream()
                .filter(field -> field.type() == FactField.Type.FLAG)
                .map(FactField::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> columns(Class<? extends RecordedBody> body, List<String> first, boolean required) {
        RecordedFields fields = RecordedFields.of(body);
        List<String> columns = new ArrayList<>(first);
        fields.fields().stream()
                .filter(field -> field.required() == required)
                .map(FactField::name)
                .forEach(columns::add);
        WHOSE.stream().filter(column -> fields.demands(column) == required).forEach(columns::add);
        return List.copyOf(columns);
    }
}

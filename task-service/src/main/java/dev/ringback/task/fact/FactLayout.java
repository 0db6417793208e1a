package dev.ringback.task.fact;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How facts of one kind lie in the database. Every table of facts has the columns {@code id}, {@code source}, {@code external_id} and {@code
 * created_at}, and is unique by source and external id.
 *
 * @param columns what else it has
 * @param reader makes a fact of a row
 */
public record FactLayout<F extends NewFact<F>>(String table, List<FactColumn<F>> columns, Reader<F> reader) {

    /** Makes a fact of a row. */
    @FunctionalInterface
    public interface Reader<F> {
        /** The fact, with its customers by id. */
        F read(FactRow row) throws SQLException;
    }

    String select() {
        return columns.stream()
                .filter(FactColumn::selected)
                .map(column ->
                        column.stored() ? "f." + column.column() : column.expression() + " AS " + column.column())
                .collect(Collectors.joining(
                        ", ", "SELECT f.id, f.source, f.external_id, f.created_at, ", " FROM " + table + " f "));
    }

    String insert() {
        List<FactColumn<F>> own = stored();
        String names = own.stream().map(column -> ", " + column.column()).collect(Collectors.joining());
        String casts = own.stream()
                .map(column -> ", g." + column.column() + "::" + column.type())
                .collect(Collectors.joining());
        return """
                INSERT INTO %1$s (id, source, external_id, created_at%2$s)
                SELECT g.id, g.source, g.external_id, g.created_at::timestamptz%3$s
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]%4$s) AS g (id, source, external_id, created_at%2$s)
                ORDER BY g.source, g.external_id
                ON CONFLICT (source, external_id) DO NOTHING
                RETURNING id
                """.formatted(table, names, casts, ", ?::text[]".repeat(own.size()));
    }

    List<FactColumn<F>> stored() {
        return columns.stream().filter(FactColumn::stored).toList();
    }

    /** The first field, customers aside, in which two facts of the same name differ; null if none. */
    @Nullable
    String difference(F given, F known) {
        return columns.stream()
                .filter(column -> column.differs(given, known))
                .map(FactColumn::field)
                .findFirst()
                .orElse(null);
    }
}

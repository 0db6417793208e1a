package dev.ringback.task.directory;

import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Org units as the directory's events tell of them. */
@ApplicationScoped
public class OrgUnits {

    private static final String WITHIN = """
            WITH RECURSIVE above AS (
                SELECT ?::text AS id
                UNION SELECT d.parent_id FROM directory_unit d JOIN above a ON d.id = a.id WHERE d.parent_id IS NOT NULL)
            SELECT EXISTS (SELECT FROM above WHERE id = ?)
            """;

    private final Sql sql;

    OrgUnits(Sql sql) {
        this.sql = sql;
    }

    /** Whether the directory knows a unit. */
    @Transactional
    public boolean exists(String unit) {
        return sql.first(
                        "SELECT 1 FROM directory_unit WHERE id = ?",
                        (connection, statement) -> statement.setString(1, unit),
                        row -> 1)
                != null;
    }

    /** Whether a unit is another one, or lies below it. */
    @Transactional
    public boolean within(String unit, String other) {
        return Boolean.TRUE.equals(sql.first(
                WITHIN,
                (connection, statement) -> {
                    statement.setString(1, unit);
                    statement.setString(2, other);
                },
                row -> row.getBoolean(1)));
    }
}

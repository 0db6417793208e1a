package dev.ringback.task.program;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the business objects that callbacks are planned about, of whatever kind. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SubjectReader {

    private static final String SELECT = """
            SELECT f.subject_id, f.customer_id, f.business, f.external_id, f.owner_agent_id, f.org_unit_id,
                   f.excluded_agent_id, f.happened, f.cancelled, f.project, f.name, f.value, f.content
            FROM (%s) f WHERE\s""";

    private final Map<SubjectKind, PlannedKind> kinds = new EnumMap<>(SubjectKind.class);
    private final Sql sql;
    private final BusinessClock clock;

    SubjectReader(@All List<PlannedKind> kinds, Sql sql, BusinessClock clock) {
        kinds.forEach(kind -> this.kinds.put(kind.subject(), kind));
        this.sql = sql;
        this.clock = clock;
    }

    /** The objects of these facts. */
    List<CallbackSubject> of(SubjectKind kind, List<UUID> facts) {
        PlannedKind planned = kind(kind);
        return sql.query(
                SELECT.formatted(planned.subjects()) + "f.fact_id = ANY (?)",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", facts.toArray())),
                row -> read(planned, row));
    }

    /**
     * The next objects of a kind that happened on a day or later, in order of their ids.
     *
     * @param after the last id of the page before
     */
    List<CallbackSubject> following(SubjectKind kind, LocalDate from, UUID after, int limit) {
        PlannedKind planned = kind(kind);
        return sql.query(
                SELECT.formatted(planned.subjects())
                        + "f.happened >= ? AND f.subject_id > ? ORDER BY f.subject_id LIMIT ?",
                (connection, statement) -> {
                    statement.setObject(1, bound(planned, from));
                    statement.setObject(2, after);
                    statement.setInt(3, limit);
                },
                row -> read(planned, row));
    }

    /**
     * A page of the objects that happened in a period, in order of their ids.
     *
     * @param until the day after the last
     * @param after the last id of the page before, or null
     */
    public List<CallbackSubject> page(
            SubjectKind kind, LocalDate from, LocalDate until, @Nullable UUID after, int limit) {
        PlannedKind planned = kind(kind);
        return sql.query(
                SELECT.formatted(planned.subjects())
                        + "f.happened >= ? AND f.happened < ? AND f.subject_id > ? ORDER BY f.subject_id LIMIT ?",
                (connection, statement) -> {
                    statement.setObject(1, bound(planned, from));
                    statement.setObject(2, bound(planned, until));
                    statement.setObject(3, after == null ? new UUID(0, 0) : after);
                    statement.setInt(4, limit);
                },
                row -> read(planned, row));
    }

    /** How a kind of object is planned about, or null when its callbacks are asked for one by one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    @Nullable
    PlannedKind planned(SubjectKind kind) {
        return kinds.get(kind);
    }

    /** Every kind that is planned about, in the order of the kinds. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<PlannedKind> planned() {
        return List.copyOf(kinds.values());
    }

    private PlannedKind kind(SubjectKind kind) {
        return Objects.requireNonNull(kinds.get(kind), kind.name());
    }

    private Object bound(PlannedKind kind, LocalDate date) {
        return switch (kind.happening()) {
            case INSTANT -> Instants.utc(clock.startOf(date));
            case DATE -> date;
        };
    }

    private CallbackSubject read(PlannedKind kind, ResultSet row) throws SQLException {
        return new CallbackSubject(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                happenedOn(kind, row),
                row.getBoolean("cancelled"),
                project(row.getString("project")),
                row.getString("name"),
                row.getBigDecimal("value"),
                happenedAt(kind, row),
                attributes(row.getString("content")));
    }

    private static Map<String, String> attributes(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        EventJson.read(json.getBytes(StandardCharsets.UTF_8), ObjectNode.class)
                .properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue().asText()));
        return attributes;
    }

    private @Nullable Instant happenedAt(PlannedKind kind, ResultSet row) throws SQLException {
        OffsetDateTime at = kind.happening() == PlannedKind.Happening.INSTANT
                ? row.getObject("happened", OffsetDateTime.class)
                : null;
        return at == null ? null : at.toInstant();
    }

    private static @Nullable ProjectDates project(@Nullable String json) {
        return json == null ? null : EventJson.read(json.getBytes(StandardCharsets.UTF_8), ProjectDates.class);
    }

    private @Nullable LocalDate happenedOn(PlannedKind kind, ResultSet row) throws SQLException {
        return switch (kind.happening()) {
            case INSTANT -> {
                OffsetDateTime at = row.getObject("happened", OffsetDateTime.class);
                yield at == null ? null : clock.dateOf(at.toInstant());
            }
            case DATE -> row.getObject("happened", LocalDate.class);
        };
    }
}

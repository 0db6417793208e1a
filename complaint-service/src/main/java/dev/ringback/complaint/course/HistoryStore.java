package dev.ringback.complaint.course;

import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was done about each complaint. Only ever added to, which the database sees to. */
@ApplicationScoped
public class HistoryStore {

    private static final String INSERT = """
            INSERT INTO complaint_history (complaint_id, round, step, at, recorded_at, by_whom, text, details)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String PAGE = """
            SELECT * FROM complaint_history WHERE complaint_id = ? AND position > ? ORDER BY position LIMIT ?""";

    private static final String INSERT_ALL = """
            INSERT INTO complaint_history (complaint_id, round, step, at, recorded_at, by_whom, text, details)
            SELECT l.id::uuid, l.round::int, l.step, l.at::timestamptz, ?, l.by_whom, l.text, l.details::jsonb
              FROM unnest(?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                   AS l (id, round, step, at, by_whom, text, details, position)
             ORDER BY l.position""";

    private final Sql sql;

    HistoryStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A step as it is kept.
     *
     * @param position rises in the order of recording
     */
    public record Entry(long position, int round, Step step, Instant recordedAt) {}

    void append(UUID complaintId, int round, Step step, Instant recordedAt) {
        sql.update(Query.of(
                INSERT, complaintId, round, step.kind(), step.at(), recordedAt, step.by(), step.text(), json(step)));
    }

    /** A step of one of several complaints. */
    public record Line(UUID complaintId, int round, Step step) {}

    /** Notes steps of several complaints, in their order. */
    public void appendAll(List<Line> lines, Instant recordedAt) {
        sql.update(Query.of(
                INSERT_ALL,
                recordedAt,
                texts(lines, Line::complaintId),
                texts(lines, Line::round),
                texts(lines, line -> line.step().kind()),
                texts(lines, line -> line.step().at()),
                texts(lines, line -> line.step().by()),
                texts(lines, line -> line.step().text()),
                texts(lines, line -> json(line.step()))));
    }

    /** The first step of a kind; null if there is none. */
    public @Nullable Step first(UUID complaintId, StepKind kind) {
        @Nullable
        Entry entry = sql.first(
                Query.of(
                        "SELECT * FROM complaint_history WHERE complaint_id = ? AND step = ? ORDER BY position LIMIT 1",
                        complaintId,
                        kind),
                HistoryStore::entry);
        return entry == null ? null : entry.step();
    }

    /** When the customer was last answered in a round; null if he was not. */
    public @Nullable Instant lastAnswer(UUID complaintId, int round) {
        return sql.first(
                Query.of(
                        "SELECT at FROM complaint_history"
                                + " WHERE complaint_id = ? AND round = ? AND step = 'ANSWERED'"
                                + " ORDER BY at DESC LIMIT 1",
                        complaintId,
                        round),
                row -> Instants.read(row, "at"));
    }

    private static List<@Nullable String> texts(List<Line> lines, Function<Line, @Nullable Object> attribute) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Line line : lines) {
            @Nullable Object value = attribute.apply(line);
            texts.add(value == null ? null : value.toString());
        }
        return texts;
    }

    private static String json(Step step) {
        return new String(EventJson.write(step.details()), StandardCharsets.UTF_8);
    }

    /** Steps in the order they were recorded, behind a position. */
    public List<Entry> page(UUID complaintId, long after, int limit) {
        return sql.query(Query.of(PAGE, complaintId, after, limit), HistoryStore::entry);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("position"),
                row.getInt("round"),
                new Step(
                        StepKind.valueOf(row.getString("step")),
                        Instants.read(row, "at"),
                        row.getString("by_whom"),
                        row.getString("text"),
                        details(row.getString("details"))),
                Instants.read(row, "recorded_at"));
    }

    private static Map<String, String> details(String json) {
        Map<String, String> details = new TreeMap<>();
        EventJson.read(json.getBytes(StandardCharsets.UTF_8), Map.class)
                .forEach((name, value) -> details.put(String.valueOf(name), String.valueOf(value)));
        return details;
    }
}

package dev.ringback.scoring.approval;

import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the facts that wait for a second person, for the close of a month. */
@ApplicationScoped
public class PendingFacts {
    private static final int NAMED = 20;
    private static final String PENDING = """
            SELECT fact_id, count(*) OVER () AS number FROM journal f
            WHERE payload->>'needsApproval' = 'true' AND business_date <= ?
              AND NOT EXISTS (SELECT FROM journal d WHERE d.fact_id = 'approval:' || f.fact_id)
            ORDER BY business_date, seq LIMIT ?
            """;

    private final Sql sql;

    PendingFacts(Sql sql) {
        this.sql = sql;
    }

    /**
     * Facts that wait.
     *
     * @param number of all
     * @param first ids of the first
     */
    public record Pending(long number, List<String> first) {
        /** For whoever asks what the close waits for. */
        public String inWords() {
            return number + " facts wait for a second person: " + String.join(", ", first)
                    + (number > first.size() ? ", …" : "");
        }
    }

    /** Those of a day or before, if there are any. */
    public Optional<Pending> upTo(LocalDate last) {
        record Row(String id, long number) {}
        List<Row> rows = sql.query(Query.of(PENDING, last, NAMED), row -> new Row(row.getString(1), row.getLong(2)));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pending(
                        rows.getFirst().number(), rows.stream().map(Row::id).toList()));
    }
}

package dev.ringback.scoring.journal;

import dev.ringback.platform.fault.Transience;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.sql.SqlFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds facts as the topics tell them against the journal, some hundred in one statement. Changes nothing. */
@ApplicationScoped
public class JournalCheck {
    private static final String DIFFERING = """
            SELECT CASE WHEN kept.fact_id IS NOT NULL THEN 'DIFFERENT'
                        WHEN EXISTS (SELECT FROM dead_letter
                                     WHERE topic = told.topic AND record_part = told.part::int
                                       AND record_offset = told.place::bigint AND replayed_at IS NULL) THEN 'SET_ASIDE'
                        ELSE 'MISSING' END,
                   coalesce(told.fact_id, told.topic || '/' || told.part || '@' || told.place)
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 AS told (topic, part, place, fact_id, fact_type, agent_id, subject_id, version, business_date,
                          occurred_at, source, payload)
            LEFT JOIN journal kept ON kept.fact_id = told.fact_id
            WHERE kept.fact_id IS NULL
               OR (kept.fact_type, kept.agent_id, kept.subject_id, kept.version, kept.business_date, kept.occurred_at,
                   kept.source, kept.payload)
                  IS DISTINCT FROM
                  (told.fact_type, told.agent_id, told.subject_id, told.version::bigint, told.business_date::date,
                   told.occurred_at::timestamptz, told.source, told.payload::jsonb)
            """;

    private final Sql sql;

    JournalCheck(Sql sql) {
        this.sql = sql;
    }

    /**
     * A record of a topic.
     *
     * @param factId id of its event, and so of its fact; absent when it has none
     * @param fact what it states; absent when it cannot be understood
     */
    public record Told(
            String topic,
            int partition,
            long offset,
            @Nullable String factId,
            @Nullable Fact fact) {
        private Told withoutFact() {
            return new Told(topic, partition, offset, factId, null);
        }
    }

    /** How a record is not in the journal as it tells. */
    public enum Verdict {
        /** Neither in the journal nor set aside. */
        MISSING,
        /** The journal says something else under its id. */
        DIFFERENT,
        /** In the dead letters, to be replayed. */
        SET_ASIDE
    }

    /**
     * A record that is not in the journal as it tells.
     *
     * @param name its fact's id, or where it is in its topic when it has none
     */
    public record Finding(Verdict verdict, String name) {}

    /** Those of some records that are not in the journal as they tell. */
    public List<Finding> differing(List<Told> told) {
        try {
            return ask(told);
        } catch (SqlFailure failure) {
            if (Transience.isPassing(failure)) {
                throw failure;
            }
            // As the inbox does with a batch: one of them states what no journal can take.
            List<Finding> findings = new ArrayList<>();
            told.forEach(each -> findings.addAll(alone(each)));
            return findings;
        }
    }

    private List<Finding> alone(Told told) {
        try {
            return ask(List.of(told));
        } catch (SqlFailure failure) {
            if (Transience.isPassing(failure) || told.fact() == null) {
                throw failure;
            }
            return ask(List.of(told.withoutFact()));
        }
    }

    private List<Finding> ask(List<Told> told) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.query(
                        DIFFERING,
                        (connection, statement) -> Columns.from(1, connection, statement, told)
                                .texts(Told::topic)
                                .texts(Told::partition)
                                .texts(Told::offset)
                                .texts(Told::factId)
                                .texts(of(Fact::type))
                                .texts(of(Fact::agentId))
                                .texts(of(Fact::subjectId))
                                .texts(of(Fact::version))
                                .texts(of(Fact::businessDate))
                                .texts(of(Fact::occurredAt))
                                .texts(of(Fact::source))
                                .texts(of(Fact::payload)),
                        row -> new Finding(Verdict.valueOf(row.getString(1)), row.getString(2))));
    }

    private static Function<Told, @Nullable Object> of(Function<Fact, @Nullable Object> attribute) {
        return told -> {
            Fact fact = told.fact();
            return fact == null ? null : attribute.apply(fact);
        };
    }
}

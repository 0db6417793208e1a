package dev.ringback.complaint.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.platform.event.Topics;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Everything that is kept of a complaint: its row, rounds, clocks, hand-overs, findings and steps.
 *
 * @param rows as the database has them
 */
public record Kept(String complaint, String rows) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String ROWS = """
            SELECT jsonb_pretty(jsonb_object_agg(name, rows)) FROM (
                SELECT 'complaint' AS name, jsonb_agg(to_jsonb(c) - 'timed_by') AS rows FROM complaint c WHERE c.id = k.id
                UNION ALL SELECT 'rounds', jsonb_agg(to_jsonb(r) ORDER BY r.round)
                  FROM complaint_round r WHERE r.complaint_id = k.id
                UNION ALL SELECT 'ledger', jsonb_agg(to_jsonb(i) ORDER BY i.round, i.position)
                  FROM clock_interval i WHERE i.complaint_id = k.id
                UNION ALL SELECT 'alarms', jsonb_agg(to_jsonb(a) ORDER BY a.target, a.stage, a.step)
                  FROM clock_alarm a WHERE a.complaint_id = k.id
                UNION ALL SELECT 'told', jsonb_agg(to_jsonb(e) ORDER BY e.position)
                  FROM clock_event e WHERE e.complaint_id = k.id
                UNION ALL SELECT 'hand-overs', jsonb_agg(to_jsonb(h) ORDER BY h.id)
                  FROM hand_over h WHERE h.complaint_id = k.id
                UNION ALL SELECT 'findings', jsonb_agg(to_jsonb(f) ORDER BY f.id)
                  FROM finding f WHERE f.complaint_id = k.id
                UNION ALL SELECT 'appeals', jsonb_agg(to_jsonb(p) ORDER BY p.finding_id)
                  FROM finding_appeal p JOIN finding f ON f.id = p.finding_id WHERE f.complaint_id = k.id
                UNION ALL SELECT 'steps', jsonb_agg(to_jsonb(s) ORDER BY s.position)
                  FROM complaint_history s WHERE s.complaint_id = k.id) each
            """.replace("k.id", "?::uuid");

    private static final String UNPUBLISHED = "SELECT count(*) FROM outbox WHERE aggregate_id = ?";

    /** What is kept now. */
    public static Kept of(String complaint) {
        return new Kept(complaint, first(ROWS, complaint));
    }

    /** Holds what is kept now against it. */
    public void requireUntouched(String afterWhat) {
        assertThat(of(complaint).rows()).as("after %s", afterWhat).isEqualTo(rows);
    }

    /** Holds the topic against it: no event is of a later change, and none of the same change twice. */
    public void requireNothingTold() {
        await().atMost(PATIENCE).until(() -> first(UNPUBLISHED, complaint).equals("0"));
        List<Long> versions = Topic.under(Topics.COMPLAINT, complaint).stream()
                .map(each -> Long.valueOf(Topic.headers(each).get("ce_aggregateversion")))
                .toList();
        assertThat(versions).doesNotHaveDuplicates().allMatch(version -> version <= version());
    }

    private long version() {
        return Long.parseLong(first("SELECT version FROM complaint WHERE id = ?::uuid", complaint));
    }

    private static String first(String query, String complaint) {
        AgroalDataSource dataSource =
                Arc.container().instance(AgroalDataSource.class).get();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 1; i <= select.getParameterMetaData().getParameterCount(); i++) {
                select.setString(i, complaint);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.ringback.complaint.clock;

import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks of the levels and all their versions. Works in the caller's transaction. */
@ApplicationScoped
class ClockPolicyStore {

    private final Sql sql;

    ClockPolicyStore(Sql sql) {
        this.sql = sql;
    }

    /** Every version of every level, the versions of each in order. */
    List<ClockPolicy> versions() {
        return sql.query(Query.of("SELECT * FROM clock_policy ORDER BY level, version"), ClockPolicyStore::policy);
    }

    /** The version in force now. */
    ClockPolicy current(Level level) {
        @Nullable
        ClockPolicy found = sql.first(
                Query.of("SELECT * FROM clock_policy WHERE level = ? ORDER BY version DESC LIMIT 1", level),
                ClockPolicyStore::policy);
        if (found == null) {
            throw new IllegalStateException("No clocks of " + level);
        }
        return found;
    }

    void add(ClockPolicy policy) {
        sql.update(Query.of(
                "INSERT INTO clock_policy (level, version, reply_minutes, update_minutes, solution_minutes,"
                        + " hand_over_minutes, calendar_id, warn_minutes, chain, in_force_from, changed_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                policy.level(),
                policy.version(),
                policy.reply().toMinutes(),
                minutes(policy.update()),
                minutes(policy.solution()),
                minutes(policy.handOver()),
                policy.calendarId(),
                minutes(policy.warnBefore()),
                new String(EventJson.write(new Chain(policy.chain())), StandardCharsets.UTF_8),
                policy.inForceFrom(),
                policy.changedBy()));
    }

    /** The chain as it is kept. */
    record Chain(List<ClockPolicy.Escalation> steps) {}

    private static ClockPolicy policy(ResultSet row) throws SQLException {
        return new ClockPolicy(
                Level.valueOf(row.getString("level")),
                row.getInt("version"),
                Duration.ofMinutes(row.getInt("reply_minutes")),
                duration(row, "update_minutes"),
                duration(row, "solution_minutes"),
                duration(row, "hand_over_minutes"),
                row.getString("calendar_id"),
                duration(row, "warn_minutes"),
                EventJson.read(row.getString("chain").getBytes(StandardCharsets.UTF_8), Chain.class)
                        .steps(),
                Instants.read(row, "in_force_from"),
                row.getString("changed_by"));
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        @Nullable Integer minutes = row.getObject(column, Integer.class);
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private static @Nullable Integer minutes(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toMinutes());
    }
}

package dev.ringback.call.operations;

import dev.ringback.call.outcome.Classification;
import dev.ringback.call.outcome.Direction;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls by the local day and hour of their beginning, agent, unit and direction (S5-1, CALL-14), in the transaction that
 * records or corrects them: so the funnel of a year is a sum over few rows, and never differs from the calls.
 */
@ApplicationScoped
public class CallTally {

    /** In one order, so that transactions that count calls of the same agents wait for each other and do not deadlock. */
    private static final String ADD = """
            INSERT INTO call_tally AS known (day, hour, agent_id, org_unit_id, direction, calls, connected, effective,
                successful, ordered, seconds)
            SELECT day::date, hour::smallint, agent_id, org_unit_id, direction, sum(times::bigint),
                coalesce(sum(times::bigint) FILTER (WHERE connected = 'true'), 0),
                coalesce(sum(times::bigint) FILTER (WHERE effective = 'true'), 0),
                coalesce(sum(times::bigint) FILTER (WHERE successful = 'true'), 0),
                coalesce(sum(times::bigint) FILTER (WHERE ordered = 'true'), 0),
                sum(times::bigint * seconds::bigint)
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[])
                AS given (day, hour, agent_id, org_unit_id, direction, connected, effective, successful, ordered, seconds,
                    times)
            GROUP BY 1, 2, 3, 4, 5
            ORDER BY 1, 2, 3, 4, 5
            ON CONFLICT (day, hour, agent_id, org_unit_id, direction) DO UPDATE SET
                calls = known.calls + excluded.calls,
                connected = known.connected + excluded.connected,
                effective = known.effective + excluded.effective,
                successful = known.successful + excluded.successful,
                ordered = known.ordered + excluded.ordered,
                seconds = known.seconds + excluded.seconds""";

    private final Sql sql;
    private final BusinessClock clock;

    CallTally(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A call as it is counted.
     *
     * @param ordered whether the customer ordered on an effective call
     * @param seconds its length
     * @param times 1 to count it, -1 to count it no more
     */
    public record Counted(
            Instant startedAt,
            String agentId,
            @Nullable String orgUnitId,
            Direction direction,
            Classification counts,
            boolean ordered,
            long seconds,
            int times) {}

    /** Counts calls, in the running transaction. */
    public void add(List<Counted> calls) {
        if (calls.isEmpty()) {
            return;
        }
        sql.update(
                ADD,
                (connection, statement) -> Columns.from(1, connection, statement, calls)
                        .texts(call -> clock.dateOf(call.startedAt()))
                        .texts(call -> call.startedAt().atZone(clock.zone()).getHour())
                        .texts(Counted::agentId)
                        .texts(call -> call.orgUnitId() == null ? "" : call.orgUnitId())
                        .texts(Counted::direction)
                        .texts(call -> call.counts().connected())
                        .texts(call -> call.counts().effective())
                        .texts(call -> call.counts().successful())
                        .texts(Counted::ordered)
                        .texts(Counted::seconds)
                        .texts(Counted::times));
    }
}

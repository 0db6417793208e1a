package dev.ringback.task.rejection;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts rejections: rows are added, never changed, so that nobody waits for a counter that others change too. */
@ApplicationScoped
public class Rejections {

    /** A rejection that is told by an error, and so by a transaction that is rolled back. */
    record Refused(Rejection rejection) {}

    private final Sql sql;
    private final BusinessClock clock;
    private final Event<Refused> refused;

    Rejections(Sql sql, BusinessClock clock, Event<Refused> refused) {
        this.sql = sql;
        this.clock = clock;
        this.refused = refused;
    }

    /** Counts rejections with the running transaction: one statement, and none when there are none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Collection<Rejection> rejections) {
        add(rejections);
    }

    /** Counts a rejection once the running transaction has been rolled back because of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noteAfterRollback(Rejection rejection) {
        refused.fire(new Refused(rejection));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void afterRollback(@Observes(during = TransactionPhase.AFTER_FAILURE) Refused rejected) {
        add(List.of(rejected.rejection()));
    }

    private void add(Collection<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        Map<Rejection, Long> counted =
                rejections.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        sql.update(
                "INSERT INTO protection_rejection (on_day, program_id, rule, reason, stage, rejections) "
                        + "SELECT ?, g.program_id, g.rule, g.reason, g.stage, g.rejections "
                        + "FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[]) "
                        + "AS g (program_id, rule, reason, stage, rejections)",
                (connection, statement) -> {
                    statement.setObject(1, clock.today());
                    Columns.from(2, connection, statement, counted.entrySet())
                            .texts(each -> each.getKey().programId())
                            .texts(each -> each.getKey().rule())
                            .texts(each -> each.getKey().reason())
                            .texts(each -> each.getKey().stage())
                            .texts(Map.Entry::getValue);
                });
    }
}

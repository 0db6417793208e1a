package dev.ringback.task.protection;

import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Which number is whose, held still. Whoever looks up a customer's number in order to write something by it holds the lock shared, whoever moves
 * a person to another number or merges two holds it alone; so nothing is ever written by a number that its person has just left. Claims and
 * dials need it not: they go by the number that stands in the row they lock, and a move waits for those rows.
 *
 * <p>To be taken before any row. It ends with the transaction. Where several events share a transaction, one may have locked rows before the
 * next takes it; should a move wait for just those rows, the database breaks the circle, and what gave way is tried again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PeopleLock {

    private static final long KEY = 0x52_42_50_45_4F_50L;

    private final Sql sql;

    PeopleLock(Sql sql) {
        this.sql = sql;
    }

    /** Lets nobody move until the running transaction ends. */
    public void share() {
        take("pg_advisory_xact_lock_shared");
    }

    /** Keeps everybody who looks numbers up out until the running transaction ends. */
    public void own() {
        take("pg_advisory_xact_lock");
    }

    private void take(String function) {
        sql.each("SELECT " + function + "(?)", (connection, statement) -> statement.setLong(1, KEY), row -> {});
    }
}

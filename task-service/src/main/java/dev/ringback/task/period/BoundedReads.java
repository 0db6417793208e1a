package dev.ringback.task.period;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.sql.SqlFailure;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Keeps reports short: one that holds its snapshot for long would keep dead rows in the way of every claim. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BoundedReads {

    private static final String CANCELLED = "57014";

    private final Sql sql;

    BoundedReads(Sql sql) {
        this.sql = sql;
    }

    /** From here on no statement of the running transaction takes longer than five seconds. */
    public void begin() {
        sql.each("SELECT set_config('statement_timeout', '5000', true)", (connection, statement) -> {}, row -> {});
    }

    /**
     * Reads within that time.
     *
     * @throws ProblemException REPORT_TOO_LARGE when it does not suffice
     */
    public <T> T within(Supplier<T> read) {
        try {
            return read.get();
        } catch (SqlFailure failure) {
            if (failure.getCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                throw new ProblemException(TaskError.REPORT_TOO_LARGE);
            }
            throw failure;
        }
    }
}

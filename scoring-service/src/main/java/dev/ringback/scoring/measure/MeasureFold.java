package dev.ringback.scoring.measure;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/** Folds journal rows into measures. Live facts and rebuilds go through the same statements. */
public final class MeasureFold {
    private static final String ROWS = "(SELECT * FROM journal WHERE seq = ANY (?)) AS fact";
    private static final String RANGE = "(SELECT * FROM journal WHERE seq > ? AND seq <= ?) AS fact";

    private final MeasureTables tables;

    private MeasureFold(MeasureTables tables) {
        this.tables = tables;
    }

    /** A fold into the given tables. */
    public static MeasureFold of(MeasureTables tables) {
        return new MeasureFold(tables);
    }

    /**
     * Folds some rows, none of which was folded before.
     *
     * @param factTypes the types that occur among them
     */
    public void facts(Connection connection, List<Long> sequences, Collection<String> factTypes) throws SQLException {
        Array rows = connection.createArrayOf("bigint", sequences.toArray());
        for (FoldStep step : FoldStep.values()) {
            if (factTypes.stream().anyMatch(step::takes)) {
                try (PreparedStatement statement = connection.prepareStatement(step.sql(tables, ROWS))) {
                    statement.setArray(1, rows);
                    statement.executeUpdate();
                }
            }
        }
    }

    /** Folds all rows of another journal of the same shape, into tables made for it. */
    public static void trial(Connection connection, String journal) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            MeasureTables.TRIAL.create(statement);
            for (FoldStep step : FoldStep.values()) {
                statement.executeUpdate(step.sql(MeasureTables.TRIAL, "(SELECT * FROM " + journal + ") AS fact"));
            }
        }
    }

    /** Folds the rows after one sequence number up to another. */
    void range(Connection connection, long after, long upTo) throws SQLException {
        for (FoldStep step : FoldStep.values()) {
            try (PreparedStatement statement = connection.prepareStatement(step.sql(tables, RANGE))) {
                statement.setLong(1, after);
                statement.setLong(2, upTo);
                statement.executeUpdate();
            }
        }
    }
}

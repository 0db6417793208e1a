package dev.ringback.scoring.journal;

import dev.ringback.scoring.measure.MeasureFold;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** A journal for a trial: facts are folded as those of the real one are, and all is gone when the transaction ends. */
public final class TrialJournal {
    private static final String NAME = "trial_journal";

    private TrialJournal() {}

    /** Folds some facts into the trial measures. */
    public static void fold(Connection connection, List<Fact> facts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE " + NAME + " (LIKE journal INCLUDING ALL) ON COMMIT DROP");
        }
        JournalRows.insert(connection, NAME, facts, new ArrayList<>(), EnumSet.noneOf(FactType.class));
        MeasureFold.trial(connection, NAME);
    }
}

package dev.ringback.scoring.statement;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.SchemeCatalog;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves statements, all of one page from one snapshot: stored ones of closed months, computed ones of open months. */
@ApplicationScoped
public class StatementService {
    private static final int CHUNK = 500;

    private final AgroalDataSource dataSource;
    private final SchemeCatalog schemes;

    StatementService(AgroalDataSource dataSource, SchemeCatalog schemes) {
        this.dataSource = dataSource;
        this.schemes = schemes;
    }

    /** The statement of one agent, or nothing when he has none for the month. */
    @Transactional
    public Optional<StatementDocument> one(String agentId, ScoringMonth month) {
        return read(month, agentId, "", 1).stream().findFirst();
    }

    /**
     * Whether a line can be appealed: it is there, was not met, and its rule is judged as a whole. Nothing when the agent has no
     * statement for the month. It reads by a snapshot of its own: callers ask before a transaction of theirs begins, and hold one
     * connection at a time.
     */
    @Transactional
    public Optional<Boolean> appealable(String agentId, ScoringMonth month, String rule) {
        return read(month, agentId, "", 1).stream()
                .findFirst()
                .map(StatementDocument::statement)
                .map(statement ->
                        statement.lines().stream().anyMatch(line -> line.rule().equals(rule) && !line.met())
                                && schemes.version(statement.scheme(), statement.schemeVersion())
                                        .rule(rule)
                                        .filter(Waiver::isFor)
                                        .isPresent());
    }

    /** Statements of all agents who have one for the month, by agent id. */
    @Transactional
    public Page<StatementDocument> all(ScoringMonth month, @Nullable Cursor cursor, int limit) {
        return page(read(month, null, after(cursor), limit + 1), limit);
    }

    /**
     * A score of a month.
     *
     * @param score exact decimal
     */
    public record Scored(String agentId, String agentName, String orgUnitId, String score) {}

    /** The scores of the agents whom a scheme scores, by one snapshot and without their statements' texts. */
    @Transactional
    public List<Scored> scored(ScoringMonth month, String scheme) {
        try (Connection connection = dataSource.getConnection()) {
            Snapshot.begin(connection);
            StatementBook book = new StatementBook(connection, MeasureTables.LIVE, schemes);
            if (book.months().closed(month).isPresent()) {
                return new ClosedStatements(connection).scored(month, scheme);
            }
            List<Scored> scored = new ArrayList<>();
            String after = "";
            List<StatementBook.Entry> chunk;
            do {
                chunk = book.entries(month, null, after, CHUNK);
                chunk.stream()
                        .map(entry -> entry.evaluated().statement())
                        .filter(each ->
                                each.scheme().equals(scheme) && !each.lines().isEmpty())
                        .map(each -> new Scored(each.agentId(), each.agentName(), each.orgUnitId(), each.score()))
                        .forEach(scored::add);
                after = chunk.isEmpty() ? after : chunk.getLast().agentId();
            } while (chunk.size() == CHUNK);
            return scored;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the scores", e);
        }
    }

    /** Statements of a paid month, by agent id; nothing while it is not marked as paid. */
    @Transactional
    public Optional<Page<StatementDocument>> paid(ScoringMonth month, @Nullable Cursor cursor, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            Snapshot.begin(connection);
            if (MonthBook.read(connection, MeasureTables.LIVE)
                    .closed(month)
                    .filter(closed -> closed.paidAt() != null)
                    .isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    page(new ClosedStatements(connection).documents(month, null, after(cursor), limit + 1), limit));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the closed statements", e);
        }
    }

    private static Page<StatementDocument> page(List<StatementDocument> statements, int limit) {
        return Page.of(statements, limit, statement -> Cursor.of(statement.agentId()));
    }

    private static String after(@Nullable Cursor cursor) {
        return cursor == null ? "" : cursor.text(0);
    }

    private List<StatementDocument> read(ScoringMonth month, @Nullable String only, String after, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            Snapshot.begin(connection);
            StatementBook book = new StatementBook(connection, MeasureTables.LIVE, schemes);
            if (book.months().closed(month).isPresent()) {
                return new ClosedStatements(connection).documents(month, only, after, limit);
            }
            return book.entries(month, only == null ? null : List.of(only), after, limit).stream()
                    .map(entry -> StatementDocument.of(entry.evaluated().statement()))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the measures", e);
        }
    }
}

package dev.ringback.task.transfer;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.TaskError;
import dev.ringback.task.audit.Actors;
import dev.ringback.task.audit.Audit;
import dev.ringback.task.audit.AuditAction;
import dev.ringback.task.audit.AuditObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names who answers for the data of a source, and lets nobody else bring them in (GOV-6). A source for which nobody is named is open to every
 * CRM, so that a company can begin without it.
 */
@ApplicationScoped
public class TransferOwners {

    private static final String SELECT =
            "SELECT source, subject, name, since, named_by, named_at, version FROM data_transfer_owner ";

    private final Sql sql;
    private final Audit audit;
    private final Actors actors;
    private final BusinessClock clock;

    TransferOwners(Sql sql, Audit audit, Actors actors, BusinessClock clock) {
        this.sql = sql;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Lets only the owner of a source's data bring them in.
     *
     * @throws ProblemException NOT_TRANSFER_OWNER with who is responsible
     */
    @Transactional
    public void check(String source) {
        LocalDate today = clock.today();
        TransferOwnerView owner = sql.first(
                SELECT + "WHERE source = ? AND since <= ? ORDER BY version DESC LIMIT 1",
                (connection, statement) -> {
                    statement.setString(1, source);
                    statement.setObject(2, today);
                },
                TransferOwners::read);
        if (owner != null && !owner.subject().equals(actors.now().subject())) {
            throw new ProblemException(TaskError.NOT_TRANSFER_OWNER)
                    .with("responsible", owner.name())
                    .with("since", owner.since().toString());
        }
    }

    /** Writes down that data of a source were brought in. */
    @Transactional
    public void received(String source, UUID importId) {
        audit.record(
                AuditAction.DATA_IMPORTED,
                new AuditObject(AuditObject.Kind.IMPORT, importId.toString()),
                List.of("source:" + source),
                null);
    }

    /**
     * Names an owner, as a new version.
     *
     * @throws ProblemException STALE_VERSION
     */
    @Transactional
    TransferOwnerView put(String source, TransferOwnerRequest request, @Nullable String ifMatch) {
        sql.each(
                "SELECT pg_advisory_xact_lock(hashtextextended('data-transfer-owner/' || ?, 0))",
                (connection, statement) -> statement.setString(1, source),
                row -> {});
        TransferOwnerView before = latest(source);
        int version = before == null ? 0 : before.version();
        boolean seen = ifMatch == null
                || (version > 0 && (ifMatch.trim().equals("*") || ifMatch.trim().equals(etag(version))));
        if (!seen) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        Instant now = clock.now();
        TransferOwnerView owner = new TransferOwnerView(
                source,
                request.subject(),
                request.name(),
                request.since(),
                actors.now().subject(),
                now,
                version + 1);
        sql.update(
                "INSERT INTO data_transfer_owner (id, source, version, subject, name, since, named_by, named_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, Ids.next());
                    statement.setString(2, source);
                    statement.setInt(3, owner.version());
                    statement.setString(4, owner.subject());
                    statement.setString(5, owner.name());
                    statement.setObject(6, owner.since());
                    statement.setString(7, owner.namedBy());
                    statement.setObject(8, Instants.utc(now));
                });
        audit.record(
                AuditAction.TRANSFER_OWNER_NAMED,
                new AuditObject(AuditObject.Kind.SOURCE, source),
                List.of("subject:" + owner.subject()),
                null);
        return owner;
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional
    TransferOwnerView get(String source) {
        TransferOwnerView owner = latest(source);
        if (owner == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return owner;
    }

    /** The latest owner of each source, by source. */
    @Transactional
    List<TransferOwnerView> page(String after, int limit) {
        return sql.query(
                "SELECT DISTINCT ON (source) source, subject, name, since, named_by, named_at, version FROM data_transfer_owner"
                        + " WHERE source > ? ORDER BY source, version DESC LIMIT ?",
                (connection, statement) -> {
                    statement.setString(1, after);
                    statement.setInt(2, limit);
                },
                TransferOwners::read);
    }

    /** The entity tag of a version. */
    static String etag(int version) {
        return "\"" + version + "\"";
    }

    private @Nullable TransferOwnerView latest(String source) {
        return sql.first(
                SELECT + "WHERE source = ? ORDER BY version DESC LIMIT 1",
                (connection, statement) -> statement.setString(1, source),
                TransferOwners::read);
    }

    private static TransferOwnerView read(ResultSet row) throws SQLException {
        return new TransferOwnerView(
                row.getString("source"),
                row.getString("subject"),
                row.getString("name"),
                row.getObject("since", LocalDate.class),
                row.getString("named_by"),
                Instants.read(row, "named_at"),
                row.getInt("version"));
    }
}

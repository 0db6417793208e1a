package dev.ringback.complaint.archive;

import dev.ringback.complaint.course.Party;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The archive in the database. Works in the caller's transaction, and to add under the row lock of the complaint. */
@ApplicationScoped
public class ArchiveStore {

    /** An entry holds while its round is closed: a customer heard of late who is not satisfied takes the complaint out again. */
    private static final String HOLDS = "c.state = 'CLOSED' AND a.round = c.round";

    /** The beginning of a query of entries {@code a} of complaints {@code c}. */
    static final String SELECT = """
            SELECT a.*, c.number, c.subject_agent_id, c.parties
              FROM complaint_archive a JOIN complaint c ON c.id = a.complaint_id AND %s WHERE""".formatted(HOLDS);

    private static final String ARCHIVED = """
            SELECT a.complaint_id FROM complaint_archive a JOIN complaint c ON c.id = a.complaint_id AND %s
             WHERE a.complaint_id = ANY (?::uuid[])""".formatted(HOLDS);

    private final Sql sql;

    ArchiveStore(Sql sql) {
        this.sql = sql;
    }

    /** Which of some complaints are archived. */
    public Set<UUID> archived(Collection<UUID> complaintIds) {
        return sql.query(Query.of(ARCHIVED, List.copyOf(complaintIds)), row -> row.getObject(1, UUID.class)).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses to add anything to what is archived.
     *
     * @throws ProblemException COMPLAINT_ARCHIVED
     */
    public void requireNotArchived(UUID complaintId) {
        if (!archived(List.of(complaintId)).isEmpty()) {
            throw new ProblemException(ComplaintError.COMPLAINT_ARCHIVED);
        }
    }

    /**
     * Refuses to show the evidence of what is archived to who has no approval (GOV-4).
     *
     * @throws ProblemException APPROVAL_REQUIRED
     */
    public void requireReadable(UUID complaintId, String reader, Instant now) {
        if (!archived(List.of(complaintId)).isEmpty()
                && sql.first(
                                Query.of(
                                        "SELECT 1 FROM archive_approval WHERE complaint_id = ? AND reader = ?"
                                                + " AND expires_at > ? LIMIT 1",
                                        complaintId,
                                        reader,
                                        now),
                                row -> true)
                        == null) {
            throw new ProblemException(ComplaintError.APPROVAL_REQUIRED);
        }
    }

    /** Whether an appeal of a finding of the complaint waits to be decided. */
    boolean appealPending(UUID complaintId) {
        return sql.first(
                        Query.of(
                                "SELECT 1 FROM finding_appeal p JOIN finding f ON f.id = p.finding_id"
                                        + " WHERE f.complaint_id = ? AND p.state = 'PENDING' LIMIT 1",
                                complaintId),
                        row -> true)
                != null;
    }

    /** Adds an entry; what it is under for its round already stays, and false is the answer. */
    boolean add(UUID complaintId, int round, ArchiveComplaint archive, Instant at, String by, LocalDate retainUntil) {
        return sql.update(Query.of(
                        "INSERT INTO complaint_archive (complaint_id, round, coding_kind, coding, place, archived_at,"
                                + " archived_by, retain_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (complaint_id, round) DO NOTHING",
                        complaintId,
                        round,
                        archive.codingKind(),
                        archive.coding(),
                        archive.place(),
                        at,
                        by,
                        retainUntil))
                == 1;
    }

    /** What a query that begins with {@link #SELECT} finds. */
    List<ArchiveEntry> list(Query query) {
        return sql.query(query, ArchiveStore::entry);
    }

    void add(ReadApproval approval) {
        sql.update(Query.of(
                "INSERT INTO archive_approval (id, complaint_id, reader, expires_at, reason, approved_by, approved_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                approval.id(),
                approval.complaintId(),
                approval.reader(),
                approval.expiresAt(),
                approval.reason(),
                approval.approvedBy(),
                approval.approvedAt()));
    }

    /** The approvals of a complaint in the order they were given. */
    List<ReadApproval> approvals(UUID complaintId) {
        return sql.query(
                Query.of("SELECT * FROM archive_approval WHERE complaint_id = ? ORDER BY approved_at, id", complaintId),
                row -> new ReadApproval(
                        row.getObject("id", UUID.class),
                        row.getObject("complaint_id", UUID.class),
                        row.getString("reader"),
                        Instants.read(row, "expires_at"),
                        row.getString("reason"),
                        row.getString("approved_by"),
                        Instants.read(row, "approved_at")));
    }

    private static ArchiveEntry entry(ResultSet row) throws SQLException {
        @Nullable String subject = row.getString("subject_agent_id");
        return new ArchiveEntry(
                row.getObject("complaint_id", UUID.class),
                "C-" + row.getLong("number"),
                row.getInt("round"),
                CodingKind.valueOf(row.getString("coding_kind")),
                row.getString("coding"),
                row.getString("place"),
                subject,
                Arrays.stream((String[]) row.getArray("parties").getArray())
                        .map(Party::of)
                        .toList(),
                Instants.read(row, "archived_at"),
                row.getString("archived_by"),
                row.getObject("retain_until", LocalDate.class));
    }
}

package dev.ringback.complaint.evidence;

import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The evidence in the database. Works in the caller's transaction, and to add under the row lock of the complaint. */
@ApplicationScoped
public class EvidenceStore {

    private static final String INSERT = """
            INSERT INTO evidence (id, complaint_id, kind, reference, title, text, said_by, sha256, came_with, added_at, added_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    EvidenceStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps what came in together with a complaint.
     *
     * @param erased without what tells of the customer
     */
    public void keepWith(UUID complaintId, List<AddEvidence> added, boolean erased, Instant at, String by) {
        arrived(complaintId, added, erased, at, by).forEach(this::add);
    }

    /** Whether what comes in together with a complaint is what came with it before. */
    public boolean cameWith(UUID complaintId, List<AddEvidence> added, boolean erased, Instant at, String by) {
        List<Evidence> arrived = arrived(complaintId, added, erased, at, by);
        List<Evidence> known =
                of(complaintId).stream().filter(Evidence::cameWith).toList();
        if (known.size() != arrived.size()) {
            return false;
        }
        for (int i = 0; i < known.size(); i++) {
            if (!known.get(i).saysTheSame(arrived.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Evidence> arrived(
            UUID complaintId, List<AddEvidence> added, boolean erased, Instant at, String by) {
        return added.stream()
                .map(each -> Evidence.of(Ids.next(), complaintId, each, true, at, by))
                .map(each -> erased ? each.blanked() : each)
                .toList();
    }

    void add(Evidence evidence) {
        sql.update(Query.of(
                INSERT,
                evidence.id(),
                evidence.complaintId(),
                evidence.kind(),
                evidence.reference(),
                evidence.title(),
                evidence.text(),
                evidence.saidBy(),
                evidence.sha256(),
                evidence.cameWith(),
                evidence.addedAt(),
                evidence.addedBy()));
    }

    /** The evidence of a complaint, in the order it was added. */
    List<Evidence> of(UUID complaintId) {
        return sql.query(
                Query.of("SELECT * FROM evidence WHERE complaint_id = ? ORDER BY position", complaintId),
                EvidenceStore::evidence);
    }

    /** The evidence of complaints, by complaint, in the order it was added. */
    public Map<UUID, List<EvidenceView>> of(Collection<UUID> complaintIds) {
        return sql
                .query(
                        Query.of(
                                "SELECT * FROM evidence WHERE complaint_id = ANY (?::uuid[]) ORDER BY position",
                                List.copyOf(complaintIds)),
                        EvidenceStore::evidence)
                .stream()
                .collect(Collectors.groupingBy(
                        Evidence::complaintId, Collectors.mapping(EvidenceView::of, Collectors.toList())));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getObject("complaint_id", UUID.class),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("title"),
                row.getString("text"),
                row.getString("said_by"),
                row.getString("sha256"),
                row.getBoolean("came_with"),
                Instants.read(row, "added_at"),
                row.getString("added_by"));
    }
}

package dev.ringback.complaint.donotcall;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The do-not-call entries complaints asked for (CMPL-4). Works in the caller's transaction. */
@ApplicationScoped
public class DoNotCallStore {

    private static final String UPSERT = """
            INSERT INTO do_not_call_entry AS known (entry_id, complaint_id, state, listed_at, changed_at, version)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (entry_id) DO UPDATE SET state = excluded.state,
                listed_at = COALESCE(known.listed_at, excluded.listed_at), changed_at = excluded.changed_at,
                version = excluded.version
            WHERE known.version < excluded.version""";

    /** One entry is made for a complaint; should there be more, the last change counts. */
    private static final String LATEST = """
            SELECT DISTINCT ON (complaint_id) complaint_id, entry_id, state, listed_at FROM do_not_call_entry
             WHERE complaint_id = ANY (?::uuid[]) ORDER BY complaint_id, changed_at DESC, entry_id DESC""";

    private final Sql sql;

    DoNotCallStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * An entry as the task service last told of it.
     *
     * @param state LISTED, LIFTED or EXPIRED
     * @param listedAt from when it held
     */
    public record Entry(
            UUID complaintId,
            UUID entryId,
            String state,
            @Nullable Instant listedAt) {}

    /** Keeps the state of an entry; false for one that is not newer than what is known. */
    public boolean keep(UUID entryId, UUID complaintId, String state, Instant changedAt, long version) {
        @Nullable Instant listedAt = state.equals("LISTED") ? changedAt : null;
        return sql.update(Query.of(UPSERT, entryId, complaintId, state, listedAt, changedAt, version)) == 1;
    }

    /** The entries of complaints, by complaint. */
    public Map<UUID, Entry> of(Collection<UUID> complaintIds) {
        List<Entry> entries = sql.query(Query.of(LATEST, List.copyOf(complaintIds)), DoNotCallStore::entry);
        return entries.stream().collect(Collectors.toMap(Entry::complaintId, Function.identity()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("complaint_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getString("state"),
                Instants.readOrNull(row, "listed_at"));
    }
}

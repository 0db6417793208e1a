package dev.ringback.call.edition;

import dev.ringback.platform.sql.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the version to use for a call. Works in the caller's transaction. */
@ApplicationScoped
public class EditionLookup {

    /** Most particular first: named business before any, named purpose before any, then by id. */
    private static final String FITTING = "v.approved_at <= ? AND (v.retired_at IS NULL OR v.retired_at > ?)"
            + " AND (v.purposes = '{}' OR ?::text = ANY (v.purposes)) AND (v.businesses = '{}' OR ?::text = ANY (v.businesses))"
            + " ORDER BY v.businesses = '{}', v.purposes = '{}', v.id, v.version DESC LIMIT 1";

    private final EditionStore store;

    EditionLookup(EditionStore store) {
        this.store = store;
    }

    /** The version in this stage. */
    public <T> Optional<Edition<T>> inStage(DocumentType<T> type, String id, DocumentStage stage) {
        return store.inStage(type, id, stage);
    }

    /** One version, whatever its stage. */
    public <T> Optional<Edition<T>> version(DocumentType<T> type, String id, int version) {
        return store.find(type, id, version);
    }

    /** Every version that calls may have been held to. */
    public <T> List<Edition<T>> everUsed(DocumentType<T> type, String id) {
        return store.query(type, "v.id = ? AND v.approved_at IS NOT NULL", id);
    }

    /** Whether there is such a document. */
    public boolean exists(DocumentKind kind, String id) {
        return store.exists(kind, id);
    }

    /** The version that was approved at an instant for a purpose and business: of several the most particular. */
    public <T> Optional<Edition<T>> approvedFor(
            DocumentType<T> type, Instant at, @Nullable String purpose, @Nullable String business) {
        return store.query(type, FITTING, Instants.utc(at), Instants.utc(at), text(purpose), text(business)).stream()
                .findFirst();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

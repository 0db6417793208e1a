package dev.ringback.call.edition;

import dev.ringback.call.problem.CallError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes versions of scripts and questionnaires through their stages (CALL-5): a draft is changed, tried, approved by somebody
 * who did not write it, and retired. All of it happens under the lock of the document, so that there is one version in each
 * stage of use and events rise with it.
 */
@ApplicationScoped
public class EditionService {

    private final EditionStore store;
    private final Outbox outbox;
    private final BusinessClock clock;

    EditionService(EditionStore store, Outbox outbox, BusinessClock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Begins a document with a draft of version 1.
     *
     * @param id null to get one
     * @throws ProblemException DOCUMENT_EXISTS
     */
    @Transactional
    public <T> Edition<T> create(DocumentType<T> type, @Nullable String id, EditionDraft<T> draft, String by) {
        String given = id == null ? UUID.randomUUID().toString() : id;
        if (!store.create(type.kind(), given, clock.now())) {
            throw new ProblemException(CallError.DOCUMENT_EXISTS);
        }
        return store.insert(type, given, 1, null, draft, by, clock.now());
    }

    /**
     * Begins the next version.
     *
     * @param from the version to begin with; null for the last one
     * @param draft what it says instead; null for the same
     * @throws ProblemException NOT_FOUND, DRAFT_EXISTS
     */
    @Transactional
    public <T> Edition<T> revise(
            DocumentType<T> type, String id, @Nullable Integer from, @Nullable EditionDraft<T> draft, String by) {
        int last = store.lock(type.kind(), id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        Edition<T> before = existing(type, id, from == null ? last : from);
        store.inStage(type, id, DocumentStage.DRAFT).ifPresent(open -> {
            throw new ProblemException(CallError.DRAFT_EXISTS).with("version", open.version());
        });
        EditionDraft<T> next = draft == null ? new EditionDraft<>(before.heading(), before.content()) : draft;
        store.setLastVersion(type.kind(), id, last + 1);
        return store.insert(type, id, last + 1, before.version(), next, by, clock.now());
    }

    /**
     * Changes a draft.
     *
     * @param ifMatch the ETag last seen, {@code *} or null for any
     * @throws ProblemException NOT_FOUND, STALE_VERSION, VERSION_FROZEN
     */
    @Transactional
    public <T> Edition<T> change(
            DocumentType<T> type, String id, int version, EditionDraft<T> draft, @Nullable String ifMatch, String by) {
        Edition<T> before = locked(type, id, version, ifMatch);
        requireDraft(before);
        store.change(type.kind(), id, version, draft, by, clock.now());
        return existing(type, id, version);
    }

    /**
     * Takes a version to another stage. A version that comes into use takes the place of the one that was there.
     *
     * @throws ProblemException NOT_FOUND, STALE_VERSION, STAGE_ILLEGAL, APPROVER_IS_AUTHOR, VALIDATION_FAILED with every fault
     */
    @Transactional
    public <T> Edition<T> move(
            DocumentType<T> type, String id, int version, StageChange change, @Nullable String ifMatch, String by) {
        Edition<T> before = locked(type, id, version, ifMatch);
        DocumentStage to = change.to();
        if (!before.stage().leadsTo(to)) {
            throw new ProblemException(CallError.STAGE_ILLEGAL)
                    .detailArgs(before.stage().name(), to.name())
                    .with("stage", before.stage());
        }
        if (to == DocumentStage.RETIRED) {
            retire(type, before, new EditionStore.Retirement(by, clock.now(), change.reason(), null));
            return existing(type, id, version);
        }
        // Guard of the four eyes: whoever wrote at it, however little, does not approve it.
        if (to == DocumentStage.APPROVED && before.history().authors().contains(by)) {
            throw new ProblemException(CallError.APPROVER_IS_AUTHOR);
        }
        requireFaultless(type, before);
        return use(type, before, to, by);
    }

    /** Everything that keeps a content from being used as the next version of a document, which need not be there. */
    @Transactional
    public <T> List<Violation> faults(DocumentType<T> type, @Nullable String id, EditionDraft<T> draft) {
        String of = id == null ? "" : id;
        Instant now = clock.now();
        EditionHistory none =
                new EditionHistory(1, List.of(), null, now, now, null, null, null, null, null, null, null, null);
        return type.faults(
                new Edition<>(of, 0, DocumentStage.DRAFT, draft.heading(), draft.content(), none), binding(type, of));
    }

    /**
     * One version.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public <T> Edition<T> find(DocumentType<T> type, String id, int version) {
        return existing(type, id, version);
    }

    /**
     * A draft whose document is locked until the transaction ends.
     *
     * @throws ProblemException NOT_FOUND, VERSION_FROZEN
     */
    @Transactional
    public <T> Edition<T> lockDraft(DocumentType<T> type, String id, int version) {
        Edition<T> draft = locked(type, id, version, null);
        requireDraft(draft);
        return draft;
    }

    /** The last version that was ever approved, whose locked wording binds; null if there is none. */
    @Transactional
    public <T> @Nullable Edition<T> binding(DocumentType<T> type, String id) {
        return store.lastApproved(type, id).orElse(null);
    }

    /** The newest version of each document after an id, in order of ids. */
    @Transactional
    public Page<EditionSummary> list(DocumentKind kind, EditionQuery query) {
        return Page.of(store.list(kind, query), query.limit(), each -> Cursor.of(each.id()));
    }

    /**
     * The versions of a document, newest first.
     *
     * @param before only versions lower than this
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public Page<EditionSummary> versions(DocumentKind kind, String id, int before, int limit) {
        if (!store.exists(kind, id)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return Page.of(store.versions(kind, id, before, limit), limit, each -> Cursor.of(each.version()));
    }

    private <T> Edition<T> use(DocumentType<T> type, Edition<T> before, DocumentStage to, String by) {
        String id = before.id();
        Instant now = clock.now();
        Edition<T> replaced = store.inStage(type, id, to).orElse(null);
        if (replaced != null) {
            store.retire(
                    type.kind(), id, replaced.version(), new EditionStore.Retirement(by, now, null, before.version()));
        }
        store.use(type.kind(), id, before.version(), to, by, now);
        Edition<T> after = existing(type, id, before.version());
        tell(type, id, type.used(after, by));
        if (replaced != null) {
            // Told after its successor, so that nobody sees the document without a version.
            tell(type, id, type.retired(existing(type, id, replaced.version()), to));
        }
        return after;
    }

    private <T> void retire(DocumentType<T> type, Edition<T> edition, EditionStore.Retirement how) {
        store.retire(type.kind(), edition.id(), edition.version(), how);
        if (edition.stage().inUse()) {
            tell(type, edition.id(), type.retired(existing(type, edition.id(), edition.version()), edition.stage()));
        }
    }

    private <T> void tell(DocumentType<T> type, String id, @Nullable DomainEvent event) {
        if (event != null) {
            outbox.append(id, store.nextEvent(type.kind(), id), event);
        }
    }

    private <T> void requireFaultless(DocumentType<T> type, Edition<T> edition) {
        List<Violation> faults = type.faults(edition, binding(type, edition.id()));
        if (!faults.isEmpty()) {
            ProblemException faulty = new ProblemException(CommonError.VALIDATION_FAILED);
            faults.forEach(fault -> faulty.violation(fault.field(), fault.code(), fault.message()));
            throw faulty;
        }
    }

    private static void requireDraft(Edition<?> edition) {
        if (edition.stage() != DocumentStage.DRAFT) {
            throw new ProblemException(CallError.VERSION_FROZEN).with("stage", edition.stage());
        }
    }

    private <T> Edition<T> locked(DocumentType<T> type, String id, int version, @Nullable String ifMatch) {
        if (store.lock(type.kind(), id).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        Edition<T> found = existing(type, id, version);
        if (ifMatch != null && !ifMatch.trim().equals("*") && !ifMatch.trim().equals(found.etag())) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        return found;
    }

    private <T> Edition<T> existing(DocumentType<T> type, String id, int version) {
        return store.find(type, id, version).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }
}

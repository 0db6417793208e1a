package dev.ringback.task.original;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the index of originals. */
@ApplicationScoped
class OriginalService {

    private static final String PATH = "/v1/originals/";

    private final OriginalTable table;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final BusinessClock clock;

    OriginalService(OriginalTable table, Idempotency idempotency, CurrentUser user, BusinessClock clock) {
        this.table = table;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Records an original once per key and once per (source, externalId).
     *
     * @throws ProblemException VALIDATION_FAILED; EXTERNAL_ID_CONFLICT when the name is taken by other content; ALREADY_SUPERSEDED
     */
    Response add(@Nullable String key, OriginalRequest request) {
        return idempotency.run(key, "record-original", request, () -> {
            check(request);
            OriginalView original = new OriginalView(
                    Ids.next(),
                    request.source(),
                    request.externalId(),
                    request.kind(),
                    FreeText.withoutNumbers(request.title()),
                    request.codingKind(),
                    request.coding(),
                    request.objectKind(),
                    request.objectId(),
                    request.location(),
                    request.archivedOn(),
                    request.retainUntil(),
                    request.supersedes(),
                    null,
                    user.subject(),
                    clock.now());
            if (table.add(original)) {
                return Reply.created(original, PATH + original.id());
            }
            OriginalView known = table.find(request.source(), request.externalId());
            if (known == null) {
                throw new ProblemException(TaskError.ALREADY_SUPERSEDED);
            }
            String field = known.difference(original);
            if (field != null) {
                throw new ProblemException(TaskError.EXTERNAL_ID_CONFLICT)
                        .violation(field, "DIFFERS", "differs from what is stored");
            }
            return new Reply(200, known, PATH + known.id());
        });
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional
    OriginalView get(UUID id) {
        OriginalView original = table.find(id);
        if (original == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return original;
    }

    @Transactional
    Page<OriginalView> list(OriginalFilter filter, @Nullable Cursor after, int limit) {
        return Page.of(
                table.page(filter, after == null ? null : after.uuid(0), limit + 1), limit, row -> Cursor.of(row.id()));
    }

    private void check(OriginalRequest request) {
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        if ((request.objectKind() == null) != (request.objectId() == null)) {
            problem.violation(
                    request.objectKind() == null ? "objectKind" : "objectId", "NOT_NULL", "goes with the other");
        }
        if (request.retainUntil() != null && request.retainUntil().isBefore(request.archivedOn())) {
            problem.violation("retainUntil", "ORDER", "must not be before archivedOn");
        }
        UUID supersedes = request.supersedes();
        if (supersedes != null && table.find(supersedes) == null) {
            problem.violation("supersedes", "ORIGINAL_UNKNOWN", "no such original");
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }
}

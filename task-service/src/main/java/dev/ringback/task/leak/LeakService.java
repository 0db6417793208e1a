package dev.ringback.task.leak;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.TaskError;
import dev.ringback.task.audit.Actors;
import dev.ringback.task.audit.Audit;
import dev.ringback.task.audit.AuditAction;
import dev.ringback.task.audit.AuditObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps leak incidents from report to closing. */
@ApplicationScoped
class LeakService {

    private static final String PATH = "/v1/leak-incidents/";

    private final LeakTable table;
    private final Audit audit;
    private final Actors actors;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    LeakService(LeakTable table, Audit audit, Actors actors, Idempotency idempotency, BusinessClock clock) {
        this.table = table;
        this.audit = audit;
        this.actors = actors;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What a key stands for: the same body for another incident is another request. */
    private record Keyed(UUID id, LeakClosingRequest request) {}

    /** @throws ProblemException VALIDATION_FAILED for a customer nobody knows */
    Response report(@Nullable String key, LeakIncidentRequest request) {
        return idempotency.run(key, "report-leak", request, () -> {
            List<UUID> customers = request.customerIds() == null
                    ? List.of()
                    : request.customerIds().stream().distinct().toList();
            if (!table.unknown(customers).isEmpty()) {
                throw new ProblemException(CommonError.VALIDATION_FAILED)
                        .violation("customerIds", "CUSTOMER_UNKNOWN", "no such customer");
            }
            Instant now = clock.now();
            LeakIncidentView incident = new LeakIncidentView(
                    Ids.next(),
                    LeakState.OPEN,
                    FreeText.withoutNumbers(request.what()),
                    request.happenedAt(),
                    customers,
                    masked(request.whose()),
                    masked(request.liable()),
                    masked(request.measures()),
                    now,
                    actors.now().subject(),
                    null,
                    null);
            table.add(incident);
            audit.record(AuditAction.LEAK_REPORTED, object(incident.id()));
            return Reply.created(incident, PATH + incident.id());
        });
    }

    /** @throws ProblemException NOT_FOUND; LEAK_CLOSED when it was closed before */
    Response close(@Nullable String key, UUID id, LeakClosingRequest request) {
        return idempotency.run(key, "close-leak", new Keyed(id, request), () -> {
            find(id);
            boolean closed = table.close(
                    id,
                    FreeText.withoutNumbers(request.liable()),
                    FreeText.withoutNumbers(request.measures()),
                    clock.now(),
                    actors.now().subject());
            if (!closed) {
                throw new ProblemException(TaskError.LEAK_CLOSED);
            }
            audit.record(AuditAction.LEAK_CLOSED, object(id));
            return Reply.ok(find(id));
        });
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional
    LeakIncidentView get(UUID id) {
        return find(id);
    }

    @Transactional
    Page<LeakIncidentView> list(@Nullable LeakState state, @Nullable Cursor after, int limit) {
        return Page.of(
                table.page(state, after == null ? null : after.uuid(0), limit + 1), limit, row -> Cursor.of(row.id()));
    }

    private LeakIncidentView find(UUID id) {
        LeakIncidentView incident = table.find(id);
        if (incident == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return incident;
    }

    private static AuditObject object(UUID id) {
        return new AuditObject(AuditObject.Kind.LEAK_INCIDENT, id.toString());
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : FreeText.withoutNumbers(text);
    }
}

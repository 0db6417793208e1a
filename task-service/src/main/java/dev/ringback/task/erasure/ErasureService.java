package dev.ringback.task.erasure;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.task.audit.Audit;
import dev.ringback.task.audit.AuditAction;
import dev.ringback.task.audit.AuditObject;
import dev.ringback.task.masterdata.Author;
import dev.ringback.task.masterdata.Authors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes erasures, once per key and once per person, and answers as HTTP does. */
@ApplicationScoped
class ErasureService {

    private final Erasing erasing;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Authors authors;

    ErasureService(Erasing erasing, Outbox outbox, Audit audit, Idempotency idempotency, Authors authors) {
        this.erasing = erasing;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.authors = authors;
    }

    /** What a key stands for: the same body for another customer is another request. */
    private record Keyed(UUID customerId, ErasureRequest request) {}

    /** @throws dev.ringback.platform.problem.ProblemException as {@link Erasing#erase} throws */
    Response erase(@Nullable String key, UUID customer, ErasureRequest request) {
        return idempotency.run(key, "erase-customer", new Keyed(customer, request), () -> {
            Author author = authors.now(request.reason());
            Erasing.Done done = erasing.erase(customer, author);
            if (!done.events().isEmpty()) {
                outbox.appendAll(done.events());
                audit.record(AuditAction.CUSTOMER_ERASED, AuditObject.customer(customer));
            }
            return Reply.ok(done.erasure());
        });
    }
}

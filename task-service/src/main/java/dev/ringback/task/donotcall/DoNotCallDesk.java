package dev.ringback.task.donotcall;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes requests about the list in: who asks, and the key that makes a retry get the same answer. */
@ApplicationScoped
class DoNotCallDesk {

    private static final String PATH = "/v1/do-not-call/";

    private final DoNotCallService service;
    private final Lifting lifting;
    private final DoNotCallQuery query;
    private final Idempotency idempotency;
    private final CurrentUser user;

    DoNotCallDesk(
            DoNotCallService service,
            Lifting lifting,
            DoNotCallQuery query,
            Idempotency idempotency,
            CurrentUser user) {
        this.service = service;
        this.lifting = lifting;
        this.query = query;
        this.idempotency = idempotency;
        this.user = user;
    }

    Response list(@Nullable String key, DoNotCallRequest request) {
        return idempotency.run(key, "list-do-not-call", request, () -> {
            UUID id = service.list(request, user.subject());
            return Reply.created(query.get(id), PATH + id);
        });
    }

    Response lift(@Nullable String key, UUID id, LiftRequest request) {
        return idempotency.run(key, "lift-do-not-call:" + id, request, () -> {
            lifting.lift(id, user.subject(), FreeText.withoutNumbers(request.reason()));
            return Reply.ok(query.get(id));
        });
    }
}

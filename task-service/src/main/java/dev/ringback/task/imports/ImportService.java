package dev.ringback.task.imports;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes imports in and shows how far they are. */
@ApplicationScoped
class ImportService {

    private static final String PATH = "/v1/imports/";

    private final ImportStore store;
    private final BodyStore bodies;
    private final Idempotency idempotency;
    private final ImportWorker worker;

    ImportService(ImportStore store, BodyStore bodies, Idempotency idempotency, ImportWorker worker) {
        this.store = store;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.worker = worker;
    }

    /** What an import is called for under its key: the body counts by its digest. */
    private record Request(String kind, String source, String format, String sha256) {}

    /**
     * Takes an import in, chunk by chunk as it comes. It exists once the body is complete, and survives any crash from
     * then on; a body that breaks off leaves nothing.
     *
     * @throws ProblemException VALIDATION_FAILED for an empty body, and those of the key
     */
    Response receive(@Nullable String key, ImportKind kind, String source, ImportFormat format, InputStream body) {
        Idempotency.requireKey(key);
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> store.begin(id, kind, source, format));
        boolean kept = false;
        try {
            Request request = new Request(kind.name(), source, format.name(), store(id, body));
            Response answer = idempotency.run(key, "create-import", request, () -> {
                store.queue(id);
                return new Reply(202, get(id), PATH + id);
            });
            kept = !answer.getHeaders().containsKey(Idempotency.REPLAYED);
            worker.wake();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("The body broke off", e);
        } finally {
            if (!kept) {
                QuarkusTransaction.requiringNew().run(() -> store.discard(id));
            }
        }
    }

    /**
     * An import.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public ImportView get(UUID id) {
        ImportView found = store.find(id);
        if (found == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return found;
    }

    /** Rejected rows after a row, in order. */
    @Transactional
    public List<RejectionView> rejections(UUID id, long afterRow, int limit) {
        return store.rejections(id, afterRow, limit);
    }

    private String store(UUID id, InputStream body) throws IOException {
        MessageDigest digest = sha256();
        int seq = 0;
        byte[] chunk = body.readNBytes(BodyStore.CHUNK);
        if (chunk.length == 0) {
            throw new ProblemException(CommonError.VALIDATION_FAILED).violation("body", "EMPTY", "has no content");
        }
        while (chunk.length > 0) {
            digest.update(chunk);
            bodies.append(id, seq++, chunk);
            chunk = body.readNBytes(BodyStore.CHUNK);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}

package dev.ringback.platform.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes imports in, and shows how far they are. */
@ApplicationScoped
public class Imports {

    private static final int REJECTIONS_AT_ONCE = 500;

    private final ImportStore store;
    private final BodyStore bodies;
    private final Idempotency idempotency;
    private final ImportWorker worker;
    private final ObjectMapper mapper;

    Imports(ImportStore store, BodyStore bodies, Idempotency idempotency, ImportWorker worker, ObjectMapper mapper) {
        this.store = store;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.worker = worker;
        this.mapper = mapper;
    }

    /**
     * Takes an import in, chunk by chunk as it comes. It exists once the body is complete, and survives any crash from
     * then on; a body that breaks off leaves nothing.
     *
     * @param key the caller's idempotency key
     * @param operation stable name of the operation the key belongs to
     * @throws ProblemException VALIDATION_FAILED for an empty body, and those of the key
     */
    public Response receive(@Nullable String key, String operation, Upload upload, Receipt receipt) {
        Idempotency.requireKey(key);
        ImportJob job = new ImportJob(Ids.next(), upload.kind(), upload.source(), upload.format());
        QuarkusTransaction.requiringNew().run(() -> store.begin(job));
        boolean kept = false;
        try {
            Object request = receipt.request(store(job.importId(), upload.body()));
            Response answer = idempotency.run(key, operation, request, () -> {
                store.queue(job.importId());
                return receipt.reply(found(job.importId()));
            });
            kept = !answer.getHeaders().containsKey(Idempotency.REPLAYED);
            worker.wake();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("The body broke off", e);
        } finally {
            if (!kept) {
                QuarkusTransaction.requiringNew().run(() -> store.discard(job.importId()));
            }
        }
    }

    /**
     * An import, once its body is complete.
     *
     * @throws ProblemException NOT_FOUND
     */
    public BulkImport find(UUID id) {
        return QuarkusTransaction.joiningExisting().call(() -> found(id));
    }

    /**
     * The rejected rows so far as one JSON object a line, in order. They are read page by page, so that neither memory nor
     * a snapshot of the database grows with the list.
     *
     * @throws ProblemException NOT_FOUND
     */
    public StreamingOutput rejections(UUID id) {
        find(id);
        return output -> write(id, output);
    }

    private void write(UUID id, OutputStream output) throws IOException {
        List<RejectionView> page = page(id, 0);
        while (!page.isEmpty()) {
            for (RejectionView rejection : page) {
                output.write(mapper.writeValueAsBytes(rejection));
                output.write('\n');
            }
            page = page(id, page.getLast().row());
        }
    }

    private List<RejectionView> page(UUID id, long afterRow) {
        return QuarkusTransaction.joiningExisting().call(() -> store.rejections(id, afterRow, REJECTIONS_AT_ONCE));
    }

    private BulkImport found(UUID id) {
        BulkImport found = store.find(id);
        if (found == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return found;
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

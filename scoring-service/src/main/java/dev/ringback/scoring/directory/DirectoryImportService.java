package dev.ringback.scoring.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Brings agents and their pay in from a file of the personnel office. Rows are committed in batches; what a crash
 * interrupts is finished by sending the file again with the same key, since a row that holds already changes nothing.
 */
@ApplicationScoped
class DirectoryImportService {
    /** Rows per transaction, and how many lock waits of single writes an import costs. */
    private static final int BATCH = 100;

    private static final int LISTED_REJECTIONS = 1000;
    private static final int TIMEOUT_SECONDS = 1800;
    /** An import holds two connections, and waits for the second with the first in hand. */
    private static final int AT_ONCE = 2;

    private final DirectoryBatchService batches;
    private final Idempotency idempotency;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final Semaphore places = new Semaphore(AT_ONCE);

    DirectoryImportService(
            DirectoryBatchService batches, Idempotency idempotency, ObjectMapper mapper, Validator validator) {
        this.batches = batches;
        this.idempotency = idempotency;
        this.mapper = mapper;
        this.validator = validator;
    }

    /** What an import is called for under its key: the body counts by its digest. */
    private record Request(String format, String sha256) {}

    /** Who brings a file in. */
    record Caller(String subject, boolean mayPay) {}

    /**
     * Works a body off and reports on every row.
     *
     * @throws ProblemException VALIDATION_FAILED for an empty body or a header that cannot be used, and those of the key
     */
    Response run(@Nullable String key, boolean isCsv, Caller caller, InputStream body) {
        Idempotency.requireKey(key);
        places.acquireUninterruptibly();
        try (Spool spool = Spool.of(body)) {
            if (spool.isEmpty()) {
                throw new ProblemException(CommonError.VALIDATION_FAILED).violation("body", "EMPTY", "has no content");
            }
            Request request = new Request(isCsv ? "CSV" : "NDJSON", spool.sha256());
            // The key is held for the whole import, so that a retry meanwhile is told so.
            return QuarkusTransaction.requiringNew()
                    .timeout(TIMEOUT_SECONDS)
                    .call(() -> idempotency.run(
                            key, "importDirectory", request, () -> Reply.ok(work(spool, isCsv, caller))));
        } catch (IOException e) {
            throw new UncheckedIOException("The body cannot be read", e);
        } finally {
            places.release();
        }
    }

    private ImportReport work(Spool spool, boolean isCsv, Caller caller) {
        long rows = 0;
        long accepted = 0;
        long unchanged = 0;
        long rejectedRows = 0;
        List<RowRejection> rejected = new ArrayList<>();
        try {
            RowReader reader = new RowReader(new LineReader(spool.open()), isCsv, mapper, validator);
            for (List<ReadRow> batch = next(reader); !batch.isEmpty(); batch = next(reader)) {
                DirectoryBatchService.Result result = batches.apply(batch, caller.mayPay(), caller.subject());
                rows += batch.size();
                accepted += result.accepted();
                unchanged += result.unchanged();
                rejectedRows += result.rejected().size();
                result.rejected().stream()
                        .limit(LISTED_REJECTIONS - rejected.size())
                        .forEach(rejected::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The body cannot be read again", e);
        }
        return new ImportReport(rows, accepted, unchanged, rejectedRows, rejected);
    }

    private static List<ReadRow> next(RowReader reader) throws IOException {
        List<ReadRow> batch = new ArrayList<>(BATCH);
        @Nullable ReadRow row = null;
        while (batch.size() < BATCH && (row = reader.next()) != null) {
            batch.add(row);
        }
        return batch;
    }
}

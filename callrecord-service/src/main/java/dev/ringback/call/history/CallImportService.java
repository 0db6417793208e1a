package dev.ringback.call.history;

import dev.ringback.platform.bulk.BulkImport;
import dev.ringback.platform.bulk.ImportFormat;
import dev.ringback.platform.bulk.Imports;
import dev.ringback.platform.bulk.Receipt;
import dev.ringback.platform.bulk.Upload;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes files of calls in, and shows how far they are. */
@ApplicationScoped
class CallImportService {

    private static final String PATH = "/v1/call-imports/";
    private static final String OPERATION = "create-call-import";

    private final Imports imports;
    private final MappingService mappings;

    CallImportService(Imports imports, MappingService mappings) {
        this.imports = imports;
        this.mappings = mappings;
    }

    /** What an import is called for under its key: the body counts by its digest, and the mapping by its name. */
    private record Request(String mapping, String source, String sha256) {}

    /**
     * Takes a file in; it is safe once this answers.
     *
     * @throws ProblemException INVALID_PARAMETER for an unknown mapping, VALIDATION_FAILED for an empty body, and those of
     *     the key
     */
    Response receive(@Nullable String key, String mapping, String source, InputStream body) {
        Idempotency.requireKey(key);
        MappingVersion version = mappings.find(mapping)
                .orElseThrow(() -> new ProblemException(CommonError.INVALID_PARAMETER)
                        .violation("mapping", "UNKNOWN_MAPPING", "No mapping has this id."));
        String kind = new MappingKind(version.id(), version.version()).text();
        return imports.receive(key, OPERATION, new Upload(kind, source, ImportFormat.CSV, body), new Receipt() {
            @Override
            public Object request(String sha256) {
                return new Request(mapping, source, sha256);
            }

            @Override
            public Reply reply(BulkImport queued) {
                return new Reply(202, CallImportView.of(queued), PATH + queued.id());
            }
        });
    }

    /**
     * An import.
     *
     * @throws ProblemException NOT_FOUND
     */
    CallImportView get(UUID id) {
        return CallImportView.of(imports.find(id));
    }

    /**
     * Rejected rows in order, streamed.
     *
     * @throws ProblemException NOT_FOUND
     */
    StreamingOutput rejections(UUID id) {
        return imports.rejections(id);
    }
}

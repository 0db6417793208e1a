package dev.ringback.task.imports;

import dev.ringback.platform.bulk.BulkImport;
import dev.ringback.platform.bulk.ImportFormat;
import dev.ringback.platform.bulk.Imports;
import dev.ringback.platform.bulk.Receipt;
import dev.ringback.platform.bulk.Upload;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.transfer.TransferOwners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes imports in and shows how far they are. */
@ApplicationScoped
class ImportService {

    private static final String PATH = "/v1/imports/";
    private static final String OPERATION = "create-import";

    private final Imports imports;
    private final TransferOwners owners;

    ImportService(Imports imports, TransferOwners owners) {
        this.imports = imports;
        this.owners = owners;
    }

    /** What an import is called for under its key: the body counts by its digest. */
    private record Request(String kind, String source, String format, String sha256) {}

    /**
     * Takes an import in; it is safe once this answers.
     *
     * @throws ProblemException NOT_TRANSFER_OWNER; VALIDATION_FAILED for an empty body, and those of the key
     */
    Response receive(@Nullable String key, ImportKind kind, String source, ImportFormat format, InputStream body) {
        owners.check(source);
        return imports.receive(key, OPERATION, new Upload(kind.name(), source, format, body), new Receipt() {
            @Override
            public Object request(String sha256) {
                return new Request(kind.name(), source, format.name(), sha256);
            }

            @Override
            public Reply reply(BulkImport queued) {
                owners.received(source, queued.id());
                return new Reply(202, ImportView.of(queued), PATH + queued.id());
            }
        });
    }

    /**
     * An import.
     *
     * @throws ProblemException NOT_FOUND
     */
    ImportView get(UUID id) {
        return ImportView.of(imports.find(id));
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

package dev.ringback.platform.bulk;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Works one turn of an import off: reads records, and commits them batch by batch. */
@ApplicationScoped
class ImportRunner {

    /** A batch of long lines is cut by size, so that memory stays flat. */
    private static final int BATCH_BYTES = 2_097_152;

    private final BodyStore bodies;
    private final ImportBatches batches;
    private final ImportConfig config;
    private final List<ImportTarget> targets;

    ImportRunner(BodyStore bodies, ImportBatches batches, ImportConfig config, @All List<ImportTarget> targets) {
        this.bodies = bodies;
        this.batches = batches;
        this.config = config;
        this.targets = targets;
    }

    /** Whether this service has any imports. */
    boolean hasTargets() {
        return !targets.isEmpty();
    }

    /** Works until the import is done, its turn is over, or the service stops; then lets go of it. */
    void turn(Lease lease, BooleanSupplier stopping) {
        try {
            if (work(lease, target(lease.job()), stopping)) {
                batches.finish(lease, ImportState.DONE, null);
            } else {
                batches.release(lease);
            }
        } catch (BadHeaderException e) {
            batches.finish(lease, ImportState.FAILED, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportTarget target(ImportJob job) {
        return targets.stream()
                .filter(each -> each.takes(job.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody takes imports of the kind " + job.kind()));
    }

    private boolean work(Lease lease, ImportTarget target, BooleanSupplier stopping) throws IOException {
        ImportJob job = lease.job();
        if (job.format() == ImportFormat.NDJSON) {
            RecordReader records = new RecordReader(body(job, lease.nextOffset()), lease.nextOffset());
            return batches(lease, target.open(job, null), records, stopping);
        }
        char delimiter = target.delimiter(job);
        RawRecord header = new RecordReader(body(job, 0), 0, delimiter).next();
        if (header == null) {
            throw new BadHeaderException("The file has no header row");
        }
        RowIntake<?> intake = target.open(job, text(header));
        long offset = Math.max(lease.nextOffset(), header.end());
        return batches(lease, intake, new RecordReader(body(job, offset), offset, delimiter), stopping);
    }

    /** Commits batch by batch; true when the body is worked off. */
    private <R> boolean batches(Lease lease, RowIntake<R> intake, RecordReader records, BooleanSupplier stopping)
            throws IOException {
        long row = lease.rowsRead();
        for (int batch = 0; batch < config.batchesPerTurn() && !stopping.getAsBoolean(); batch++) {
            List<Row<R>> rows = new ArrayList<>(config.batch());
            int bytes = 0;
            long end = 0;
            @Nullable RawRecord record = null;
            while (rows.size() < config.batch() && bytes < BATCH_BYTES && (record = records.next()) != null) {
                rows.add(intake.read(++row, record));
                bytes += record.bytes().length;
                end = record.end();
            }
            if (rows.isEmpty()) {
                return true;
            }
            batches.commit(lease, intake, rows, end);
        }
        return false;
    }

    private StoredBody body(ImportJob job, long offset) {
        return new StoredBody(bodies, job.importId(), offset);
    }

    private static String text(RawRecord header) {
        if (header.fault() != null) {
            throw new BadHeaderException("The header row cannot be read as CSV");
        }
        try {
            return RowText.of(header.bytes());
        } catch (RejectedRowException e) {
            throw new BadHeaderException("The header row is not UTF-8");
        }
    }
}

package dev.ringback.task.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final ObjectMapper mapper;
    private final Validator validator;
    private final Map<ImportKind, ImportTarget<?>> targets = new EnumMap<>(ImportKind.class);

    ImportRunner(
            BodyStore bodies,
            ImportBatches batches,
            ImportConfig config,
            ObjectMapper mapper,
            Validator validator,
            @All List<ImportTarget<?>> targets) {
        this.bodies = bodies;
        this.batches = batches;
        this.config = config;
        this.mapper = mapper;
        this.validator = validator;
        targets.forEach(target -> this.targets.put(target.kind(), target));
    }

    /** Works until the import is done, its turn is over, or the service stops; then lets go of it. */
    void turn(Lease lease, BooleanSupplier stopping) {
        try {
            boolean done = work(lease, Objects.requireNonNull(targets.get(lease.kind())), stopping);
            if (done) {
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

    private <R> boolean work(Lease lease, ImportTarget<R> target, BooleanSupplier stopping) throws IOException {
        boolean isCsv = lease.format() == ImportFormat.CSV;
        long offset = lease.nextOffset();
        @Nullable CsvRows csv = null;
        if (isCsv) {
            RawRecord header = header(lease);
            csv = CsvRows.of(lease.kind(), text(header));
            offset = Math.max(offset, header.end());
        }
        RowDecoder<R> decoder = new RowDecoder<>(lease.source(), target.type(), csv, mapper, validator);
        RecordReader records = new RecordReader(new StoredBody(bodies, lease.importId(), offset), offset, isCsv);
        long row = lease.rowsRead();
        for (int batch = 0; batch < config.batchesPerTurn() && !stopping.getAsBoolean(); batch++) {
            List<Row<R>> rows = new ArrayList<>(config.batch());
            int bytes = 0;
            long end = offset;
            @Nullable RawRecord record = null;
            while (rows.size() < config.batch() && bytes < BATCH_BYTES && (record = records.next()) != null) {
                rows.add(decoder.decode(++row, record));
                bytes += record.bytes().length;
                end = record.end();
            }
            if (rows.isEmpty()) {
                return true;
            }
            batches.commit(lease, target, decoder, rows, end);
        }
        return false;
    }

    private RawRecord header(Lease lease) throws IOException {
        RawRecord header = new RecordReader(new StoredBody(bodies, lease.importId(), 0), 0, true).next();
        if (header == null) {
            throw new BadHeaderException("The file has no header row");
        }
        return header;
    }

    private static String text(RawRecord header) {
        if (header.fault() != null) {
            throw new BadHeaderException("The header row cannot be read as CSV");
        }
        try {
            return RowDecoder.text(header.bytes());
        } catch (RejectedRowException e) {
            throw new BadHeaderException("The header row is not UTF-8");
        }
    }
}

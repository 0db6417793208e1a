package dev.ringback.call.history;

import dev.ringback.call.callrecord.CallHistory;
import dev.ringback.platform.bulk.CsvLine;
import dev.ringback.platform.bulk.ImportJob;
import dev.ringback.platform.bulk.ImportTarget;
import dev.ringback.platform.bulk.RowIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands the rows of imports to the mapping version they began with. */
@ApplicationScoped
class CallImports implements ImportTarget {

    private final MappingService mappings;
    private final CallHistory history;

    CallImports(MappingService mappings, CallHistory history) {
        this.mappings = mappings;
        this.history = history;
    }

    @Override
    public boolean takes(String kind) {
        return MappingKind.isOne(kind);
    }

    @Override
    public char delimiter(ImportJob job) {
        return mapping(job).delimiterOrComma().charAt(0);
    }

    @Override
    public RowIntake<?> open(ImportJob job, @Nullable String header) {
        CallMapping mapping = mapping(job);
        return new MappedFile(
                new CallReader(mapping, job.source()),
                history,
                job.source(),
                new CsvLine(mapping.delimiterOrComma().charAt(0)),
                Objects.requireNonNull(header, "Calls come as CSV"));
    }

    private CallMapping mapping(ImportJob job) {
        MappingKind kind = MappingKind.parse(job.kind());
        return mappings.version(kind.mapping(), kind.version()).definition();
    }
}

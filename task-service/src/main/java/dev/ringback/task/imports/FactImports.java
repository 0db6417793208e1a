package dev.ringback.task.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.bulk.CsvLine;
import dev.ringback.platform.bulk.ImportJob;
import dev.ringback.platform.bulk.ImportTarget;
import dev.ringback.platform.bulk.RowIntake;
import dev.ringback.task.fact.FactIntake;
import dev.ringback.task.fact.RecordedKind;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands the rows of imports to the features whose single writes they are. */
@ApplicationScoped
class FactImports implements ImportTarget {

    private final ObjectMapper mapper;
    private final Validator validator;
    private final Map<ImportKind, RowTarget<?>> targets = new EnumMap<>(ImportKind.class);

    FactImports(
            ObjectMapper mapper,
            Validator validator,
            FactIntake intake,
            @All List<RowTarget<?>> targets,
            @All List<RecordedKind<?>> recorded) {
        this.mapper = mapper;
        this.validator = validator;
        targets.forEach(target -> this.targets.put(target.kind(), target));
        recorded.stream().filter(RecordedKind::told).forEach(kind -> {
            FactTarget<?, ?> target = FactTarget.of(intake, kind);
            this.targets.put(target.kind(), target);
        });
    }

    @Override
    public boolean takes(String kind) {
        return Arrays.stream(ImportKind.values()).anyMatch(each -> each.name().equals(kind));
    }

    @Override
    public RowIntake<?> open(ImportJob job, @Nullable String header) {
        ImportKind kind = ImportKind.valueOf(job.kind());
        CsvRows csv = header == null ? null : CsvRows.of(kind, new CsvLine(COMMA), header);
        return decoder(job.source(), Objects.requireNonNull(targets.get(kind)), csv);
    }

    private <R> RowDecoder<R> decoder(String source, RowTarget<R> target, @Nullable CsvRows csv) {
        return new RowDecoder<>(source, target, csv, mapper, validator);
    }
}

package dev.ringback.task.imports;

import dev.ringback.task.fact.Taken;
import dev.ringback.task.masterdata.ClassificationRequest;
import dev.ringback.task.masterdata.ClassificationUpdates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Updates what customers are to the company (GOV-8). */
@ApplicationScoped
class ClassificationsTarget implements RowTarget<ClassificationRequest> {

    private final ClassificationUpdates updates;

    ClassificationsTarget(ClassificationUpdates updates) {
        this.updates = updates;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CLASSIFICATIONS;
    }

    @Override
    public Class<ClassificationRequest> type() {
        return ClassificationRequest.class;
    }

    @Override
    public List<Taken> take(List<ClassificationRequest> requests) {
        return updates.take(requests);
    }
}

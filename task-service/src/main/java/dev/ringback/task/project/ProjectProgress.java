package dev.ringback.task.project;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is told of projects, each thing once, and lets their callbacks follow. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProjectProgress {

    private final ProjectTable table;
    private final ProjectCallbacks callbacks;
    private final BusinessClock clock;

    ProjectProgress(ProjectTable table, ProjectCallbacks callbacks, BusinessClock clock) {
        this.table = table;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /**
     * Keeps what is told.
     *
     * @return the version of the project it leads to, or null when it was told alike before
     * @throws ProblemException NOT_FOUND; VALIDATION_FAILED when it does not fit the project; ALREADY_TOLD when it was told otherwise
     */
    @Nullable
    Integer tell(UUID id, Progress progress) {
        ProjectTable.Known known = table.lock(id);
        if (known == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        check(progress, known);
        Progress before = before(progress, known);
        if (before != null) {
            if (!before.equals(progress)) {
                throw new ProblemException(TaskError.ALREADY_TOLD);
            }
            return null;
        }
        table.tell(id, progress, clock.today());
        callbacks.follow(id, progress instanceof Progress.FeedbackForm);
        return table.version(id);
    }

    private static @Nullable Progress before(Progress progress, ProjectTable.Known known) {
        return switch (progress) {
            case Progress.Completion told ->
                known.completedOn() == null ? null : new Progress.Completion(known.completedOn());
            case Progress.Warranty told ->
                known.warrantyIssuedOn() == null
                        ? null
                        : new Progress.Warranty(
                                known.warrantyIssuedOn(), Objects.requireNonNull(known.warrantyUntil()));
            case Progress.FeedbackForm told ->
                known.feedbackFormOn() == null ? null : new Progress.FeedbackForm(known.feedbackFormOn());
        };
    }

    private static void check(Progress progress, ProjectTable.Known known) {
        switch (progress) {
            case Progress.Completion(LocalDate on) -> require(!on.isBefore(known.startsOn()), "completedOn");
            case Progress.Warranty(LocalDate on, LocalDate until) -> {
                require(!on.isBefore(known.startsOn()), "issuedOn");
                require(SoundProjectValidator.orderly(on, until), "until");
            }
            case Progress.FeedbackForm(LocalDate on) -> require(!on.isBefore(known.startsOn()), "receivedOn");
        }
    }

    private static void require(boolean fits, String field) {
        if (!fits) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation(field, "ORDER", "does not fit the other days of the project");
        }
    }
}

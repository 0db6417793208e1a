package dev.ringback.task.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks {@link SoundProject} and lays each fault on its field. What is missing is told by other constraints. */
@ApplicationScoped
class SoundProjectValidator implements ConstraintValidator<SoundProject, ProjectRequest> {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final int LONGEST_YEARS = 10;

    @Override
    public boolean isValid(ProjectRequest project, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        @Nullable LocalDate starts = project.startsOn();
        boolean sound =
                starts == null || (!starts.isBefore(EARLIEST) && !starts.isAfter(LATEST)) || fault("startsOn", context);
        sound &= orderly(starts, project.plannedEndOn()) || fault("plannedEndOn", context);
        sound &= starts == null
                || project.completedOn() == null
                || !project.completedOn().isBefore(starts)
                || fault("completedOn", context);
        sound &= (project.warrantyIssuedOn() == null) == (project.warrantyUntil() == null)
                        && orderly(project.warrantyIssuedOn(), project.warrantyUntil())
                || fault("warrantyUntil", context);
        return sound;
    }

    /** Whether a period ends on the day it begins or later, and within the longest. */
    static boolean orderly(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null
                || until == null
                || (!until.isBefore(from) && !until.isAfter(from.plusYears(LONGEST_YEARS)));
    }

    private static boolean fault(String field, ConstraintValidatorContext context) {
        context.buildConstraintViolationWithTemplate("{ringback.sound-project." + field + "}")
                .addPropertyNode(field)
                .addConstraintViolation();
        return false;
    }
}

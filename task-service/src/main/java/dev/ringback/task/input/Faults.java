package dev.ringback.task.input;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Tells of constraints that do not hold in what was not validated on the way in. */
public final class Faults {

    private Faults() {}

    /** The stable code of a constraint: {@code NOT_NULL} of {@code NotNull}. */
    public static String code(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** @throws ProblemException VALIDATION_FAILED with each field at fault, if there is any */
    public static void refuse(Collection<? extends ConstraintViolation<?>> violations) {
        if (violations.isEmpty()) {
            return;
        }
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        violations.stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> problem.violation(
                        violation.getPropertyPath().toString(), code(violation), violation.getMessage()));
        throw problem;
    }
}

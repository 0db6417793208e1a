package dev.ringback.task.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@link NotOrdinary}. */
@ApplicationScoped
class NotOrdinaryValidator implements ConstraintValidator<NotOrdinary, Set<CalleeClass>> {

    @Override
    public boolean isValid(@Nullable Set<CalleeClass> classes, ConstraintValidatorContext context) {
        return classes == null || !classes.contains(CalleeClass.ORDINARY);
    }
}

package dev.ringback.task.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Checks {@link Dated} of instants. */
public class DatedAtValidator implements ConstraintValidator<Dated, Instant> {

    @Override
    public boolean isValid(@Nullable Instant value, ConstraintValidatorContext context) {
        return value == null
                || DatedOnValidator.within(value.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}

package dev.ringback.task.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@link TimeZoneId}. */
public class TimeZoneIdValidator implements ConstraintValidator<TimeZoneId, String> {

    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || KNOWN.contains(value);
    }
}

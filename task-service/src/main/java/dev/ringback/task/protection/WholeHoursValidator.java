package dev.ringback.task.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks {@link WholeHours}. What is missing is told by another constraint. */
@ApplicationScoped
class WholeHoursValidator implements ConstraintValidator<WholeHours, Duration> {

    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public boolean isValid(@Nullable Duration duration, ConstraintValidatorContext context) {
        return duration == null
                || (duration.equals(Duration.ofHours(duration.toHours()))
                        && duration.compareTo(HOUR) >= 0
                        && duration.compareTo(Cap.LONGEST_SLIDING) <= 0);
    }
}

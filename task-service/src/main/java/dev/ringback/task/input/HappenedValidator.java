package dev.ringback.task.input;

import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Checks {@link Happened}. */
@ApplicationScoped
public class HappenedValidator implements ConstraintValidator<Happened, Instant> {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    /** Source systems' clocks differ, and some book by the day. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final BusinessClock clock;

    HappenedValidator(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable Instant value, ConstraintValidatorContext context) {
        return value == null
                || (!value.isBefore(EARLIEST) && !value.isAfter(clock.now().plus(AHEAD)));
    }
}

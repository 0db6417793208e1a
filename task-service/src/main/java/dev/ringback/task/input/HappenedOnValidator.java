package dev.ringback.task.input;

import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks {@link Happened} of dates. */
@ApplicationScoped
public class HappenedOnValidator implements ConstraintValidator<Happened, LocalDate> {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    /** Source systems' clocks differ. */
    private static final int DAYS_AHEAD = 1;

    private final BusinessClock clock;

    HappenedOnValidator(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
        return value == null
                || (!value.isBefore(EARLIEST) && !value.isAfter(clock.today().plusDays(DAYS_AHEAD)));
    }
}

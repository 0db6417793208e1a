package dev.ringback.task.input;

import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks {@link PersonalDay}. */
@ApplicationScoped
public class PersonalDayValidator implements ConstraintValidator<PersonalDay, LocalDate> {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final BusinessClock clock;

    PersonalDayValidator(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
        return value == null || (!value.isBefore(EARLIEST) && !value.isAfter(clock.today()));
    }
}

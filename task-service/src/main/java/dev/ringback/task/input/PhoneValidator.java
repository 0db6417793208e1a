package dev.ringback.task.input;

import dev.ringback.task.number.PhoneNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Phone}. */
public class PhoneValidator implements ConstraintValidator<Phone, CharSequence> {

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || PhoneNumber.parse(value.toString()).isPresent();
    }
}

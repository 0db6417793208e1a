package dev.ringback.task.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link Amount}. The form is checked before a number is made of it: an exponent could make it huge. */
public class AmountValidator implements ConstraintValidator<Amount, CharSequence> {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null
                || (FORM.matcher(value).matches() && new BigDecimal(value.toString()).compareTo(LARGEST) <= 0);
    }
}

package dev.ringback.task.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link CompanyNumber}. */
public class CompanyNumberValidator implements ConstraintValidator<CompanyNumber, CharSequence> {

    private static final Pattern FORM = Pattern.compile("\\+?[0-9]{3,20}");

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || FORM.matcher(value).matches();
    }
}

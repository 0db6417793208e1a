package dev.ringback.task.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Checks {@link NotBefore}. */
public class NotBeforeValidator implements ConstraintValidator<NotBefore, Record> {

    private String earlier = "";
    private String later = "";

    @Override
    public void initialize(NotBefore constraint) {
        earlier = constraint.earlier();
        later = constraint.later();
    }

    @Override
    public boolean isValid(@Nullable Record value, ConstraintValidatorContext context) {
        Comparable<Object> first = value == null ? null : component(value, earlier);
        Comparable<Object> second = value == null ? null : component(value, later);
        if (first == null || second == null || first.compareTo(second) <= 0) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(later)
                .addConstraintViolation();
        return false;
    }

    @SuppressWarnings("unchecked") // what is compared with one another is of one type, as the annotation says
    private static @Nullable Comparable<Object> component(Record value, String name) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                try {
                    return (Comparable<Object>) component.getAccessor().invoke(value);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("Cannot read " + component, e);
                }
            }
        }
        throw new IllegalStateException(value.getClass() + " has no component " + name);
    }
}

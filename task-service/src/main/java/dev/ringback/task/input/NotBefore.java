package dev.ringback.task.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a record: the day or instant {@link #later} does not come before {@link #earlier}, which is of the same type. Nulls pass. */
@Documented
@Constraint(validatedBy = NotBeforeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NotBefore {

    /** Name of the component that comes first. */
    String earlier();

    /** Name of the component that comes after it, or with it; the fault is laid on it. */
    String later();

    /** Message or message key. */
    String message() default "{ringback.not-before}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};
}

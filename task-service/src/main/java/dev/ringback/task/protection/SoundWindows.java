package dev.ringback.task.protection;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Calling windows that can be: every slot ends after it begins, none overlaps another, and no date is two things. */
@Documented
@Constraint(validatedBy = SoundWindowsValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface SoundWindows {

    /** Message or message key. */
    String message() default "{ringback.sound-windows}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};
}

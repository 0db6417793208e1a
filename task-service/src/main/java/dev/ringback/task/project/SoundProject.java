package dev.ringback.task.project;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The days of a project fit together: no end before its beginning, no warranty without its last day. */
@Documented
@Constraint(validatedBy = SoundProjectValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface SoundProject {

    /** Message or message key. */
    String message() default "{ringback.sound-project}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};
}

package dev.ringback.task.protection;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Thresholds that can be: what pauses lies above what lets go on, and a reading holds for a time that makes sense. */
@Documented
@Constraint(validatedBy = SoundPeakValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface SoundPeak {

    /** Message or message key. */
    String message() default "{ringback.sound-peak.resumeAt}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};
}

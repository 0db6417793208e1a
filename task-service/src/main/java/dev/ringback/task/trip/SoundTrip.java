package dev.ringback.task.trip;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parts of a trip fit together: visits by different ids, arrivals before departures before the return, another caller than the traveller. */
@Documented
@Constraint(validatedBy = SoundTripValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface SoundTrip {

    /** Message or message key. */
    String message() default "{ringback.sound-trip}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};
}

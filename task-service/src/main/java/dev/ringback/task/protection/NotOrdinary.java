package dev.ringback.task.protection;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Classes of callees without {@link CalleeClass#ORDINARY}: a policy that excludes everybody is a mistake. */
@Documented
@Constraint(validatedBy = NotOrdinaryValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@interface NotOrdinary {

    /** Message or message key. */
    String message() default "{ringback.not-ordinary}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};
}

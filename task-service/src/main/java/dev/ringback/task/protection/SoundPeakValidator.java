package dev.ringback.task.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Duration;

/** Checks {@link SoundPeak} and lays each fault on its field. */
@ApplicationScoped
class SoundPeakValidator implements ConstraintValidator<SoundPeak, InboundPeak> {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public boolean isValid(InboundPeak peak, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        boolean sound = peak.resumeAt() < peak.pauseAt() || fault("resumeAt", context);
        Duration stale = peak.staleAfter();
        return (stale.compareTo(SHORTEST) >= 0 && stale.compareTo(LONGEST) <= 0 || fault("staleAfter", context))
                && sound;
    }

    private static boolean fault(String field, ConstraintValidatorContext context) {
        context.buildConstraintViolationWithTemplate("{ringback.sound-peak." + field + "}")
                .addPropertyNode(field)
                .addConstraintViolation();
        return false;
    }
}

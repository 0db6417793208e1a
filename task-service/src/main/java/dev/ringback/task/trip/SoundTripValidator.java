package dev.ringback.task.trip;

import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@link SoundTrip} and lays each fault on its field. What is missing is told by other constraints. */
@ApplicationScoped
class SoundTripValidator implements ConstraintValidator<SoundTrip, TripRequest> {

    private final BusinessClock clock;

    SoundTripValidator(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isValid(TripRequest trip, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        boolean sound = true;
        if (trip.salespersonId() != null && trip.salespersonId().equals(trip.ownerAgentId())) {
            context.buildConstraintViolationWithTemplate("{ringback.sound-trip.owner}")
                    .addPropertyNode("ownerAgentId")
                    .addConstraintViolation();
            sound = false;
        }
        @Nullable List<VisitRequest> visits = trip.visits();
        if (visits == null) {
            return sound;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < visits.size(); i++) {
            @Nullable VisitRequest visit = visits.get(i);
            if (visit != null) {
                sound &= checkVisit(visit, i, trip.returnedOn(), ids, context);
            }
        }
        return sound;
    }

    private boolean checkVisit(
            VisitRequest visit,
            int index,
            @Nullable LocalDate returnedOn,
            Set<String> ids,
            ConstraintValidatorContext context) {
        boolean sound = true;
        if (visit.externalId() != null && !ids.add(visit.externalId())) {
            sound = fault("{ringback.sound-trip.twice}", "externalId", index, context);
        }
        Instant arrived = visit.arrivedAt();
        Instant left = visit.leftAt();
        if (arrived != null && isAfter(arrived, returnedOn)) {
            sound = fault("{ringback.sound-trip.after-return}", "arrivedAt", index, context);
        }
        if (left != null && (isAfter(left, returnedOn) || (arrived != null && left.isBefore(arrived)))) {
            sound = fault("{ringback.sound-trip.left}", "leftAt", index, context);
        }
        return sound;
    }

    private boolean isAfter(Instant instant, @Nullable LocalDate returnedOn) {
        return returnedOn != null && clock.dateOf(instant).isAfter(returnedOn);
    }

    private static boolean fault(String message, String field, int index, ConstraintValidatorContext context) {
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode("visits")
                .addPropertyNode(field)
                .inIterable()
                .atIndex(index)
                .addConstraintViolation();
        return false;
    }
}

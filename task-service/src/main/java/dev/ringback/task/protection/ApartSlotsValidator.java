package dev.ringback.task.protection;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@link ApartSlots}. What is missing in a slot is told by other constraints. */
public class ApartSlotsValidator implements ConstraintValidator<ApartSlots, List<CallingWindows.Slot>> {

    @Override
    public boolean isValid(@Nullable List<CallingWindows.Slot> slots, ConstraintValidatorContext context) {
        if (slots == null) {
            return true;
        }
        for (int i = 0; i < slots.size(); i++) {
            if (endsBeforeItBegins(slots.get(i))) {
                return false;
            }
            for (int j = i + 1; j < slots.size(); j++) {
                if (overlap(slots.get(i), slots.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    @SuppressWarnings("NullAway") // validated values may be missing
    private static boolean endsBeforeItBegins(CallingWindows.Slot slot) {
        return slot != null
                && slot.from() != null
                && slot.to() != null
                && !slot.from().isBefore(slot.to());
    }

    @SuppressWarnings("NullAway") // validated values may be missing
    private static boolean overlap(CallingWindows.Slot one, CallingWindows.Slot two) {
        boolean incomplete = one == null || two == null || one.days() == null || two.days() == null;
        if (incomplete || one.from() == null || one.to() == null || two.from() == null || two.to() == null) {
            return false;
        }
        return !Collections.disjoint(one.days(), two.days())
                && one.from().isBefore(two.to())
                && two.from().isBefore(one.to());
    }
}

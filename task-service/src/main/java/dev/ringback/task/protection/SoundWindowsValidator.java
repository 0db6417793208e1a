package dev.ringback.task.protection;

import dev.ringback.task.protection.CallingWindows.MakeUpDay;
import dev.ringback.task.protection.CallingWindows.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@link SoundWindows} and lays each fault on its field. What is missing is told by other constraints. */
@ApplicationScoped
@SuppressWarnings("NullAway") // values under validation may be missing
class SoundWindowsValidator implements ConstraintValidator<SoundWindows, CallingWindows> {

    @Override
    public boolean isValid(CallingWindows windows, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        boolean sound = slots(windows.slots(), context);
        Set<LocalDate> taken = new HashSet<>();
        for (int i = 0; i < windows.holidays().size(); i++) {
            @Nullable LocalDate date = windows.holidays().get(i);
            if (date != null && !taken.add(date)) {
                context.buildConstraintViolationWithTemplate("{ringback.sound-windows.twice}")
                        .addPropertyNode("holidays")
                        .addBeanNode()
                        .inIterable()
                        .atIndex(i)
                        .addConstraintViolation();
                sound = false;
            }
        }
        for (int i = 0; i < windows.makeUpDays().size(); i++) {
            @Nullable MakeUpDay day = windows.makeUpDays().get(i);
            if (day != null && day.date() != null && !taken.add(day.date())) {
                sound = fault("twice", "makeUpDays", "date", i, context);
            }
        }
        return sound;
    }

    private static boolean slots(@Nullable List<Slot> slots, ConstraintValidatorContext context) {
        boolean sound = true;
        for (int i = 0; slots != null && i < slots.size(); i++) {
            @Nullable Slot slot = slots.get(i);
            if (slot == null || slot.from() == null || slot.to() == null) {
                continue;
            }
            if (!slot.from().isBefore(slot.to())) {
                sound = fault("order", "slots", "to", i, context);
            } else if (slots.subList(0, i).stream().anyMatch(earlier -> overlap(earlier, slot))) {
                sound = fault("overlap", "slots", "from", i, context);
            }
        }
        return sound;
    }

    /** Slots may touch: one may end with the second the other begins with. */
    private static boolean overlap(@Nullable Slot one, Slot other) {
        return one != null
                && one.from() != null
                && one.to() != null
                && one.days() != null
                && other.days() != null
                && !Collections.disjoint(one.days(), other.days())
                && one.from().isBefore(other.to())
                && other.from().isBefore(one.to());
    }

    private static boolean fault(
            String message, String list, String field, int index, ConstraintValidatorContext context) {
        context.buildConstraintViolationWithTemplate("{ringback.sound-windows." + message + "}")
                .addPropertyNode(list)
                .addPropertyNode(field)
                .inIterable()
                .atIndex(index)
                .addConstraintViolation();
        return false;
    }
}
